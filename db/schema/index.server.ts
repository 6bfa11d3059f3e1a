export * from "./candidates.server";
export * from "./contacts.server";
export * from "./enquiries.server";
export * from "./firms.server";
export * from "./handovers.server";
export * from "./mail.server";
export * from "./organisations.server";
export * from "./people.server";
