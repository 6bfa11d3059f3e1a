CREATE TABLE `address_troubles` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`email` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`mail_id` text NOT NULL,
	`since` integer NOT NULL,
	`last_at` integer NOT NULL,
	`failures` integer NOT NULL,
	`cleared_at` integer,
	`cleared_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `address_troubles_standing` ON `address_troubles` (`group_id`,`email`) WHERE "address_troubles"."cleared_at" is null;--> statement-breakpoint
CREATE TABLE `opt_out_hints` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`email` text NOT NULL,
	`enquiry_id` text NOT NULL,
	`message_id` text NOT NULL,
	`words` text NOT NULL,
	`noted_at` integer NOT NULL,
	`decision` text,
	`decided_at` integer,
	`decided_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opt_out_hints_messageId_unique` ON `opt_out_hints` (`message_id`);--> statement-breakpoint
CREATE INDEX `opt_out_hints_email` ON `opt_out_hints` (`group_id`,`email`);--> statement-breakpoint
CREATE INDEX `opt_out_hints_enquiry` ON `opt_out_hints` (`enquiry_id`);--> statement-breakpoint
CREATE TABLE `sender_flags` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`email` text NOT NULL,
	`mails` integer NOT NULL,
	`raised_at` integer NOT NULL,
	`lifted_at` integer,
	`lifted_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sender_flags_standing` ON `sender_flags` (`group_id`,`email`) WHERE "sender_flags"."lifted_at" is null;--> statement-breakpoint
ALTER TABLE `enquiries` ADD `away_noted_at` integer;--> statement-breakpoint
ALTER TABLE `enquiries` ADD `away_until` text;--> statement-breakpoint
ALTER TABLE `enquiries` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `firms` ADD `no_reminders_since` integer;--> statement-breakpoint
ALTER TABLE `firms` ADD `no_reminders_by` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `office_start` integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `office_end` integer DEFAULT 16 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisations` ADD `sends_reminders` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `incoming_mails_sender` ON `incoming_mails` (`group_id`,`from_email`,`received_at`);