CREATE TABLE `audit_chains` (
	`chain` text PRIMARY KEY NOT NULL,
	`length` integer NOT NULL,
	`head` text NOT NULL,
	`sealed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `data_breaches` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`known_at` integer NOT NULL,
	`happened` text NOT NULL,
	`whose` text,
	`consequences` text,
	`measures` text,
	`risk` text,
	`reported_at` integer,
	`report_note` text,
	`told_at` integer,
	`closed` integer DEFAULT false NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `data_breaches_group` ON `data_breaches` (`group_id`,`known_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `data_breaches_request` ON `data_breaches` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `erased_figures` (
	`group_id` text NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`group_id`, `month`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`ground` text NOT NULL,
	`begun_by` text,
	`begun_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_one` ON `erasures` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `erasures_open` ON `erasures` (`begun_at`) WHERE "erasures"."done_at" is null;--> statement-breakpoint
CREATE INDEX `erasures_group` ON `erasures` (`group_id`,`begun_at`);--> statement-breakpoint
CREATE TABLE `retention_choices` (
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`days` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`group_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `retention_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`noticed_at` integer NOT NULL,
	`on_day` text NOT NULL,
	`closed_at` integer,
	`outcome` text,
	`closed_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_notices_standing` ON `retention_notices` (`group_id`,`kind`,`subject_id`) WHERE "retention_notices"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `retention_notices_day` ON `retention_notices` (`group_id`,`closed_at`,`on_day`);--> statement-breakpoint
CREATE TABLE `retention_runs` (
	`group_id` text NOT NULL,
	`on_day` text NOT NULL,
	`ran_at` integer NOT NULL,
	`deleted` text NOT NULL,
	`noticed` text NOT NULL,
	PRIMARY KEY(`group_id`, `on_day`)
);
--> statement-breakpoint
CREATE TABLE `withheld_passages` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`passage` blob NOT NULL,
	`reason` blob NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`ended_at` integer,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `withheld_passages_candidate` ON `withheld_passages` (`group_id`,`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `withheld_passages_request` ON `withheld_passages` (`group_id`,`request_id`);--> statement-breakpoint
ALTER TABLE `audit_rows` ADD `mark` text;--> statement-breakpoint
ALTER TABLE `audit_rows` ADD `number` integer;--> statement-breakpoint
ALTER TABLE `audit_rows` ADD `seal` text;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_chain` ON `audit_rows` (`organisation_id`,`number`);--> statement-breakpoint
CREATE INDEX `audit_unsealed` ON `audit_rows` (`id`) WHERE "audit_rows"."number" is null;--> statement-breakpoint
ALTER TABLE `organisations` ADD `left_at` integer;