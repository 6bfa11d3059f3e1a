CREATE TABLE `forwarding_tests` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`email` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`came_back_at` integer,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `forwarding_tests_group` ON `forwarding_tests` (`group_id`,`started_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `forwarding_tests_request` ON `forwarding_tests` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `mailboxes` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`email` text NOT NULL,
	`host` text NOT NULL,
	`port` integer NOT NULL,
	`security` text NOT NULL,
	`username` text NOT NULL,
	`sign_in` text NOT NULL,
	`sealed_secret` blob NOT NULL,
	`folder` text NOT NULL,
	`handled_folder` text NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`takes_plus` integer,
	`uid_validity` text,
	`last_uid` text,
	`connected_at` integer,
	`last_mail_at` integer,
	`claimed_by` text,
	`claimed_until` integer,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailboxes_groupId_unique` ON `mailboxes` (`group_id`);--> statement-breakpoint
CREATE INDEX `mailboxes_state` ON `mailboxes` (`state`);--> statement-breakpoint
ALTER TABLE `enquiries` ADD `opened_by` text DEFAULT 'us' NOT NULL;--> statement-breakpoint
ALTER TABLE `incoming_mails` ADD `door` text DEFAULT 'smtp' NOT NULL;--> statement-breakpoint
ALTER TABLE `incoming_mails` ADD `found_by` text;--> statement-breakpoint
ALTER TABLE `incoming_mails` ADD `suggested_thread_id` text;--> statement-breakpoint
ALTER TABLE `incoming_mails` ADD `same_id_as` text;--> statement-breakpoint
ALTER TABLE `incoming_mails` ADD `passed_on_by` text;--> statement-breakpoint
ALTER TABLE `incoming_mails` ADD `checks` text;--> statement-breakpoint
CREATE INDEX `incoming_mails_message` ON `incoming_mails` (`group_id`,`message_id`);--> statement-breakpoint
ALTER TABLE `messages` ADD `sender` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `kept_apart` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `accepted_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `accepted_by` text;