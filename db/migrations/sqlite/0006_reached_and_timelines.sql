ALTER TABLE `contacts` ADD `reached` text DEFAULT 'talked' NOT NULL;--> statement-breakpoint
ALTER TABLE `enquiry_steps` ADD `firm_id` text;--> statement-breakpoint
CREATE INDEX `enquiry_steps_firm` ON `enquiry_steps` (`group_id`,`firm_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `firm_answers` ADD `firm_id` text;--> statement-breakpoint
CREATE INDEX `firm_answers_firm` ON `firm_answers` (`group_id`,`firm_id`,`answered_at`,`id`);--> statement-breakpoint
ALTER TABLE `introduction_steps` ADD `firm_id` text;--> statement-breakpoint
ALTER TABLE `introduction_steps` ADD `candidate_id` text;--> statement-breakpoint
CREATE INDEX `introduction_steps_firm` ON `introduction_steps` (`group_id`,`firm_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `introduction_steps_candidate` ON `introduction_steps` (`group_id`,`candidate_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `handover_steps` ADD `firm_id` text;--> statement-breakpoint
ALTER TABLE `handover_steps` ADD `candidate_id` text;--> statement-breakpoint
CREATE INDEX `handover_steps_firm` ON `handover_steps` (`group_id`,`firm_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `handover_steps_candidate` ON `handover_steps` (`group_id`,`candidate_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `messages` ADD `firm_id` text;--> statement-breakpoint
CREATE INDEX `messages_firm` ON `messages` (`group_id`,`firm_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `follow_ups_firm_done` ON `follow_ups` (`group_id`,`firm_id`,`done_at`,`id`);--> statement-breakpoint
CREATE INDEX `follow_ups_candidate_done` ON `follow_ups` (`group_id`,`candidate_id`,`done_at`,`id`);