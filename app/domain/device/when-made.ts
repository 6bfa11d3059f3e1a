/** More than this is no delay on the way, but a clock that is wrong. */
const WRONG_MS = 5 * 60_000;

/**
 * When something was made on a device whose clock may be wrong, by ours. What the device's clock shows while it
 * sends tells how wrong it is; what would still lie ahead is put at the time it was received.
 * @param madeAt the device's clock when it was made, in ms
 * @param deviceNow the device's clock when it was sent, in ms
 * @param received our own clock then
 */
export function whenMade(madeAt: number, deviceNow: number, received: Date): Date {
  const wrongBy = received.getTime() - deviceNow;
  const made = Math.abs(wrongBy) > WRONG_MS ? madeAt + wrongBy : madeAt;
  return new Date(Math.min(made, received.getTime()));
}
