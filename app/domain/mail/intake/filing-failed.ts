/** Why a mail waits for another try: our own code could not file it. */
export const failedOnce = "filing-failed";
