/** A backup is not fit to be restored; the message says why. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}
