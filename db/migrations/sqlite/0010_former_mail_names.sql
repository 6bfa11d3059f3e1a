CREATE TABLE `former_mail_names` (
	`mail_name` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`left_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
