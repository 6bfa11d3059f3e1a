/** The name by which the browser asks the worker to send what waits, once there is a network. */
export const syncTag = "outbox";
