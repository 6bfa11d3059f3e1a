CREATE TABLE `lifted_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`firm_id` text NOT NULL,
	`lifted_at` integer NOT NULL,
	`noted_by` text NOT NULL,
	`request_id` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lifted_exceptions_candidate` ON `lifted_exceptions` (`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `lifted_exceptions_request` ON `lifted_exceptions` (`group_id`,`request_id`);--> statement-breakpoint
ALTER TABLE `outgoing_mails` ADD `seen_at` integer;--> statement-breakpoint
ALTER TABLE `outgoing_mails` ADD `seen_by` text;--> statement-breakpoint
ALTER TABLE `outgoing_mails` ADD `retried_at` integer;--> statement-breakpoint
ALTER TABLE `outgoing_mails` ADD `retried_by` text;--> statement-breakpoint
ALTER TABLE `mail_templates` ADD `request_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `mail_templates_request` ON `mail_templates` (`group_id`,`request_id`);