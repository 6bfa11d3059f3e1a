ALTER TABLE `messages` DROP COLUMN `kept_apart`;--> statement-breakpoint
ALTER TABLE `messages` DROP COLUMN `accepted_at`;--> statement-breakpoint
ALTER TABLE `messages` DROP COLUMN `accepted_by`;