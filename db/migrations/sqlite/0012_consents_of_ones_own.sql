PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`purpose` text NOT NULL,
	`kind_of_firm` text,
	`except_firm_ids` text,
	`firm_id` text,
	`unit_id` text,
	`municipality_code` text,
	`how` text NOT NULL,
	`place` text,
	`language` text NOT NULL,
	`interpreter` text,
	`given_at` integer NOT NULL,
	`wording_version` text NOT NULL,
	`wording` text,
	`wording_language` text,
	`noted_by` text,
	`noted_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_noted_by` text,
	`request_id` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_consents`("id", "group_id", "candidate_id", "purpose", "kind_of_firm", "except_firm_ids", "firm_id", "unit_id", "municipality_code", "how", "place", "language", "interpreter", "given_at", "wording_version", "wording", "wording_language", "noted_by", "noted_at", "withdrawn_at", "withdrawn_noted_by", "request_id") SELECT "id", "group_id", "candidate_id", "purpose", "kind_of_firm", "except_firm_ids", "firm_id", "unit_id", "municipality_code", "how", "place", "language", "interpreter", "given_at", "wording_version", "wording", "wording_language", "noted_by", "noted_at", "withdrawn_at", "withdrawn_noted_by", "request_id" FROM `consents`;--> statement-breakpoint
DROP TABLE `consents`;--> statement-breakpoint
ALTER TABLE `__new_consents` RENAME TO `consents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `consents_candidate` ON `consents` (`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consents_request` ON `consents` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `__new_lifted_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`firm_id` text NOT NULL,
	`lifted_at` integer NOT NULL,
	`noted_by` text,
	`request_id` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_lifted_exceptions`("id", "group_id", "candidate_id", "firm_id", "lifted_at", "noted_by", "request_id") SELECT "id", "group_id", "candidate_id", "firm_id", "lifted_at", "noted_by", "request_id" FROM `lifted_exceptions`;--> statement-breakpoint
DROP TABLE `lifted_exceptions`;--> statement-breakpoint
ALTER TABLE `__new_lifted_exceptions` RENAME TO `lifted_exceptions`;--> statement-breakpoint
CREATE INDEX `lifted_exceptions_candidate` ON `lifted_exceptions` (`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `lifted_exceptions_request` ON `lifted_exceptions` (`group_id`,`request_id`);