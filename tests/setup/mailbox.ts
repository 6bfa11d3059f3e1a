import { inject } from "vitest";

// Before anything reads the settings, which a worker does once for all its files.
const certificate = inject("mailboxCertificate");
if (certificate) process.env.MAILBOX_CA = certificate.cert;
