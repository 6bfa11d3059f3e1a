CREATE TABLE `candidate_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`field` text NOT NULL,
	`old_value` text,
	`new_value` text,
	`state` text NOT NULL,
	`made_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`request_id` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `candidate_proposals_candidate` ON `candidate_proposals` (`group_id`,`candidate_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidate_proposals_request` ON `candidate_proposals` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `data_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`candidate_id` text,
	`firm_contact_id` text,
	`kind` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`closed_note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_contact_id`) REFERENCES `firm_contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `data_requests_group` ON `data_requests` (`group_id`,`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `data_requests_candidate` ON `data_requests` (`candidate_id`,`kind`);--> statement-breakpoint
CREATE INDEX `data_requests_firm_contact` ON `data_requests` (`firm_contact_id`,`kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `data_requests_request` ON `data_requests` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `own_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`about` text,
	`details` text,
	`text` text,
	`seen_at` integer,
	`seen_by` text,
	`request_id` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `own_acts_candidate` ON `own_acts` (`group_id`,`candidate_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `own_acts_request` ON `own_acts` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `own_links` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`opened_at` integer,
	`device_hash` text,
	`device` text,
	`last_used_at` integer,
	`other_at` integer,
	`other_device` text,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`id`) REFERENCES `link_tokens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_links_deviceHash_unique` ON `own_links` (`device_hash`);--> statement-breakpoint
CREATE INDEX `own_links_candidate` ON `own_links` (`group_id`,`candidate_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `own_links_one` ON `own_links` (`candidate_id`) WHERE "own_links"."ended_at" is null;--> statement-breakpoint
ALTER TABLE `consents` ADD `place` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `wording` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `wording_language` text;