CREATE TABLE `case_presences` (
	`handover_id` text NOT NULL,
	`reader` text NOT NULL,
	`name` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`handover_id`, `reader`),
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_presences_age` ON `case_presences` (`seen_at`);--> statement-breakpoint
CREATE TABLE `handover_packets` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`handover_id` text NOT NULL,
	`number` integer NOT NULL,
	`snapshot` blob,
	`consent_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`request_id` text,
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handover_packets_one` ON `handover_packets` (`handover_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `handover_packets_request` ON `handover_packets` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `helpers` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`document` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_on` text NOT NULL,
	`kept_where` text NOT NULL,
	`valid_to` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`request_id` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `helpers_candidate` ON `helpers` (`group_id`,`candidate_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `helpers_request` ON `helpers` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_user` ON `recovery_codes` (`user_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`secret` blob NOT NULL,
	`last_step` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `second_factors_userId_unique` ON `second_factors` (`user_id`);--> statement-breakpoint
CREATE TABLE `unit_agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`text_version` text NOT NULL,
	`accepted_by` text,
	`accepted_by_name` text NOT NULL,
	`accepted_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_agreements_one` ON `unit_agreements` (`unit_id`,`text_version`);--> statement-breakpoint
CREATE TABLE `unit_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_letters_one` ON `unit_letters` (`unit_id`,`kind`,`day`);--> statement-breakpoint
ALTER TABLE `handovers` ADD `packet_number` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `handovers` ADD `packet_sent_at` integer;--> statement-breakpoint
ALTER TABLE `handovers` ADD `assigned_to` text;--> statement-breakpoint
ALTER TABLE `handovers` ADD `assigned_name` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `firm_name` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `starts_on` text;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `ends_on` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `needs_second_factor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `second_factor_at` integer;