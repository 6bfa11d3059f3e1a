DROP INDEX `follow_ups_firm`;--> statement-breakpoint
CREATE INDEX `follow_ups_firm_due` ON `follow_ups` (`group_id`,`firm_id`,`done_at`,`due_on`,`id`);