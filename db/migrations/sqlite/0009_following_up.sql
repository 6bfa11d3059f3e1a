CREATE TABLE `firm_keepers` (
	`firm_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`user_id` text NOT NULL,
	`given_at` integer NOT NULL,
	`given_by` text NOT NULL,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `firm_keepers_user` ON `firm_keepers` (`group_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`mail_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_one` ON `letters` (`group_id`,`user_id`,`kind`,`day`);--> statement-breakpoint
CREATE TABLE `portfolios` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`from_user_id` text NOT NULL,
	`to_user_id` text NOT NULL,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	`word` text,
	`firms` integer NOT NULL,
	`candidates` integer NOT NULL,
	`follow_ups` integer NOT NULL,
	`enquiries` integer NOT NULL,
	`handovers` integer NOT NULL,
	`seen_at` integer,
	`request_id` text,
	FOREIGN KEY (`from_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `portfolios_receiver` ON `portfolios` (`group_id`,`to_user_id`,`seen_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `portfolios_request` ON `portfolios` (`group_id`,`request_id`,`to_user_id`);--> statement-breakpoint
CREATE TABLE `quiet_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`firm_id` text,
	`candidate_id` text,
	`quiet_since` integer NOT NULL,
	`user_id` text,
	`noticed_at` integer NOT NULL,
	`from_day` text NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quiet_notices_mine` ON `quiet_notices` (`group_id`,`user_id`,`closed_at`,`kind`,`quiet_since`);--> statement-breakpoint
CREATE INDEX `quiet_notices_all` ON `quiet_notices` (`group_id`,`closed_at`,`kind`,`quiet_since`);--> statement-breakpoint
CREATE UNIQUE INDEX `quiet_notices_firm` ON `quiet_notices` (`firm_id`,`quiet_since`);--> statement-breakpoint
CREATE UNIQUE INDEX `quiet_notices_candidate` ON `quiet_notices` (`candidate_id`,`quiet_since`);--> statement-breakpoint
ALTER TABLE `handovers` ADD `kept_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `organisations` ADD `quiet_days` integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE `memberships` ADD `remind_hour` integer;--> statement-breakpoint
ALTER TABLE `memberships` ADD `monday_letter` integer DEFAULT true NOT NULL;