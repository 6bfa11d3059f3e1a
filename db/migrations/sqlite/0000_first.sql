CREATE TABLE `candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`called_name` text NOT NULL,
	`full_name` text,
	`search` text NOT NULL,
	`sort_key` text NOT NULL,
	`phone` text,
	`email` text,
	`preferred_channel` text,
	`locale` text DEFAULT 'da' NOT NULL,
	`languages` text,
	`needs_interpreter` integer,
	`interpreter_language` text,
	`danish_module` text,
	`danish_test` text,
	`municipal_status` text,
	`municipal_status_said_by` text,
	`municipal_status_said_on` text,
	`municipality_code` text,
	`caseworker_name` text,
	`caseworker_phone` text,
	`caseworker_email` text,
	`skills` text,
	`transport` text,
	`availability` text,
	`wishes` text,
	`motivation` text,
	`profile_text` text,
	`gender` text,
	`birth_year` integer,
	`responsible_id` text NOT NULL,
	`last_contact_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	`deleted_at` integer,
	`deleted_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `candidates_list` ON `candidates` (`group_id`,`sort_key`,`id`) WHERE "candidates"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_request` ON `candidates` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`name` text NOT NULL,
	`expires_on` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificates_candidate` ON `certificates` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `consents` (
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
	`language` text NOT NULL,
	`interpreter` text,
	`given_at` integer NOT NULL,
	`wording_version` text NOT NULL,
	`noted_by` text NOT NULL,
	`noted_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_noted_by` text,
	`request_id` text,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_candidate` ON `consents` (`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consents_request` ON `consents` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `contact_participants` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`kind` text NOT NULL,
	`firm_id` text,
	`firm_contact_id` text,
	`candidate_id` text,
	`name` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_contact_id`) REFERENCES `firm_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participants_contact` ON `contact_participants` (`contact_id`);--> statement-breakpoint
CREATE INDEX `participants_firm` ON `contact_participants` (`group_id`,`firm_id`,`at`,`contact_id`);--> statement-breakpoint
CREATE INDEX `participants_candidate` ON `contact_participants` (`group_id`,`candidate_id`,`at`,`contact_id`);--> statement-breakpoint
CREATE TABLE `contact_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`revised_by` text NOT NULL,
	`revised_at` integer NOT NULL,
	`before` blob NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revised_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_revisions_contact` ON `contact_revisions` (`contact_id`,`id`);--> statement-breakpoint
CREATE TABLE `contact_words` (
	`group_id` text NOT NULL,
	`word` text NOT NULL,
	`at` integer NOT NULL,
	`contact_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `word`, `at`, `contact_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_words_contact` ON `contact_words` (`contact_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`written_by` text NOT NULL,
	`trust_note` blob,
	`shareable_note` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	`deleted_at` integer,
	`deleted_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_list` ON `contacts` (`group_id`,`deleted_at`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_writer` ON `contacts` (`group_id`,`written_by`,`deleted_at`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_kind` ON `contacts` (`group_id`,`kind`,`deleted_at`,`at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_request` ON `contacts` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`due_on` text NOT NULL,
	`assigned_to` text NOT NULL,
	`text` text,
	`contact_id` text,
	`firm_id` text,
	`candidate_id` text,
	`enquiry_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follow_ups_due` ON `follow_ups` (`group_id`,`assigned_to`,`done_at`,`due_on`);--> statement-breakpoint
CREATE INDEX `follow_ups_contact` ON `follow_ups` (`contact_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_firm` ON `follow_ups` (`group_id`,`firm_id`);--> statement-breakpoint
CREATE INDEX `follow_ups_candidate` ON `follow_ups` (`group_id`,`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `follow_ups_request` ON `follow_ups` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `ask_again` (
	`enquiry_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`firm_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ask_again_day` ON `ask_again` (`group_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `enquiries` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`firm_id` text NOT NULL,
	`firm_contact_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`waiting_since` integer,
	`sent_at` integer NOT NULL,
	`ended_at` integer,
	`ended_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_contact_id`) REFERENCES `firm_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enquiries_waiting` ON `enquiries` (`group_id`,`waiting_since`);--> statement-breakpoint
CREATE INDEX `enquiries_own` ON `enquiries` (`group_id`,`volunteer_id`,`waiting_since`);--> statement-breakpoint
CREATE INDEX `enquiries_list` ON `enquiries` (`group_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `enquiries_firm` ON `enquiries` (`group_id`,`firm_id`,`sent_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `enquiries_request` ON `enquiries` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `enquiry_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`enquiry_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text,
	`details` text,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enquiry_steps_enquiry` ON `enquiry_steps` (`enquiry_id`,`id`);--> statement-breakpoint
CREATE TABLE `firm_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`enquiry_id` text NOT NULL,
	`via` text NOT NULL,
	`meaning` text,
	`meaning_set_by` text,
	`meaning_set_at` integer,
	`answered_by_name` text,
	`people` integer,
	`work` text,
	`from_when` text,
	`call_when` text,
	`call_number` text,
	`ask_again_months` integer,
	`words` text,
	`message_id` text,
	`answered_at` integer NOT NULL,
	`late` integer DEFAULT false NOT NULL,
	`request_id` text,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `firm_answers_enquiry` ON `firm_answers` (`enquiry_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `firm_answers_request` ON `firm_answers` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `introduction_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`introduction_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text,
	`details` text,
	FOREIGN KEY (`introduction_id`) REFERENCES `introductions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `introduction_steps_introduction` ON `introduction_steps` (`introduction_id`,`id`);--> statement-breakpoint
CREATE TABLE `introductions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`enquiry_id` text NOT NULL,
	`firm_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`shares` text NOT NULL,
	`profile_text` text,
	`profile_consent_id` text,
	`identity_consent_id` text,
	`meeting_at` integer,
	`meeting_place` text,
	`meeting_companion` text,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`ended_at` integer,
	`ended_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`profile_consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`identity_consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `introductions_one` ON `introductions` (`enquiry_id`,`candidate_id`);--> statement-breakpoint
CREATE INDEX `introductions_candidate` ON `introductions` (`group_id`,`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `introductions_request` ON `introductions` (`group_id`,`request_id`,`candidate_id`);--> statement-breakpoint
CREATE TABLE `firm_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`firm_id` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`title` text,
	`email` text,
	`phone` text,
	`source` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	`deleted_at` integer,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `firm_contacts_firm` ON `firm_contacts` (`firm_id`);--> statement-breakpoint
CREATE INDEX `firm_contacts_email` ON `firm_contacts` (`group_id`,`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `firm_contacts_request` ON `firm_contacts` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `firm_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`header` text NOT NULL,
	`rows` text NOT NULL,
	`total` integer NOT NULL,
	`handled` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`started_at` integer,
	`done_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `firm_imports_requestId_unique` ON `firm_imports` (`request_id`);--> statement-breakpoint
CREATE TABLE `firms` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`name` text NOT NULL,
	`search` text NOT NULL,
	`sort_key` text NOT NULL,
	`address` text,
	`postcode` text,
	`town` text,
	`municipality_code` text,
	`area_id` text,
	`cvr` text,
	`p_number` text,
	`industry_code` text,
	`industry_version` text,
	`employees` integer,
	`phone` text,
	`website` text,
	`note` text,
	`last_contact_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	`deleted_at` integer,
	`deleted_by` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `areas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `firms_list` ON `firms` (`group_id`,`sort_key`,`id`) WHERE "firms"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `firms_cvr` ON `firms` (`group_id`,`cvr`);--> statement-breakpoint
CREATE UNIQUE INDEX `firms_request` ON `firms` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`scope` text NOT NULL,
	`email` text,
	`firm_id` text,
	`cvr` text,
	`words` text,
	`via` text NOT NULL,
	`noted_by` text,
	`noted_at` integer NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	`lifted_requested_by` text,
	`lifted_requested_on` text,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refusals_email` ON `refusals` (`group_id`,`email`);--> statement-breakpoint
CREATE INDEX `refusals_firm` ON `refusals` (`group_id`,`firm_id`);--> statement-breakpoint
CREATE INDEX `refusals_cvr` ON `refusals` (`group_id`,`cvr`);--> statement-breakpoint
CREATE TABLE `handover_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`handover_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`by_user_id` text,
	`by_name` text,
	`details` text,
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `handover_steps_handover` ON `handover_steps` (`handover_id`,`id`);--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`unit_id` text,
	`receiver_name` text NOT NULL,
	`municipality_code` text NOT NULL,
	`caseworker_name` text,
	`candidate_id` text NOT NULL,
	`firm_id` text,
	`enquiry_id` text,
	`introduction_id` text,
	`consent_id` text NOT NULL,
	`step` text NOT NULL,
	`snapshot` blob,
	`state` text NOT NULL,
	`wants_group_since` integer,
	`wants_unit_since` integer,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	`closed_at` integer,
	`closed_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`request_id` text,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `candidates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`firm_id`) REFERENCES `firms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`introduction_id`) REFERENCES `introductions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `handovers_group` ON `handovers` (`group_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `handovers_unit` ON `handovers` (`unit_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `handovers_candidate` ON `handovers` (`group_id`,`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_request` ON `handovers` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`handover_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`told_by_user_id` text,
	`told_by_name` text NOT NULL,
	`recorded_by` text,
	`request_id` text,
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcomes_handover` ON `outcomes` (`handover_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `outcomes_request` ON `outcomes` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `unit_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`handover_id` text NOT NULL,
	`answer` text NOT NULL,
	`answered_by_user_id` text,
	`answered_by_name` text NOT NULL,
	`recorded_by` text,
	`answered_at` integer NOT NULL,
	`request_id` text,
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_answers_handover` ON `unit_answers` (`handover_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `unit_answers_request` ON `unit_answers` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `blobs` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`key_id` text NOT NULL,
	`keyed_name` text NOT NULL,
	`size` integer NOT NULL,
	`sealed` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `blobs_name` ON `blobs` (`organisation_id`,`keyed_name`);--> statement-breakpoint
CREATE TABLE `incoming_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`blob_id` text NOT NULL,
	`envelope_from` text,
	`envelope_to` text NOT NULL,
	`intake_key` text NOT NULL,
	`received_at` integer NOT NULL,
	`state` text NOT NULL,
	`kind` text,
	`message_id` text,
	`from_name` text,
	`from_email` text,
	`subject` text,
	`thread_id` text,
	`claimed_at` integer,
	`handled_at` integer,
	`handled_by` text,
	`problem` text,
	FOREIGN KEY (`blob_id`) REFERENCES `blobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_mails_intakeKey_unique` ON `incoming_mails` (`intake_key`);--> statement-breakpoint
CREATE INDEX `incoming_mails_state` ON `incoming_mails` (`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `incoming_mails_inbox` ON `incoming_mails` (`group_id`,`state`,`received_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`direction` text NOT NULL,
	`via` text NOT NULL,
	`at` integer NOT NULL,
	`written_by` text,
	`from_name` text,
	`from_email` text,
	`subject` text,
	`text` text NOT NULL,
	`quoted` text,
	`incoming_mail_id` text,
	`request_id` text,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_thread` ON `messages` (`thread_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_request` ON `messages` (`group_id`,`request_id`);--> statement-breakpoint
CREATE TABLE `outgoing_mails` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`to_email` text NOT NULL,
	`to_name` text,
	`about` text NOT NULL,
	`message_id_header` text NOT NULL,
	`thread_id` text,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`claimed_until` integer,
	`problem` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outgoing_mails_messageIdHeader_unique` ON `outgoing_mails` (`message_id_header`);--> statement-breakpoint
CREATE INDEX `outgoing_mails_due` ON `outgoing_mails` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outgoing_mails_organisation` ON `outgoing_mails` (`organisation_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `outgoing_mails_thread` ON `outgoing_mails` (`thread_id`,`id`);--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`enquiry_id` text,
	`handover_id` text,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `threads_enquiry` ON `threads` (`enquiry_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `threads_handover` ON `threads` (`handover_id`);--> statement-breakpoint
CREATE INDEX `threads_group` ON `threads` (`group_id`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`text_version` text NOT NULL,
	`controller_name` text NOT NULL,
	`controller_cvr` text,
	`accepted_by` text NOT NULL,
	`accepted_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreements_organisation` ON `agreements` (`organisation_id`,`kind`);--> statement-breakpoint
CREATE TABLE `areas` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `areas_group` ON `areas` (`group_id`,`sort_key`);--> statement-breakpoint
CREATE TABLE `audit_details` (
	`audit_id` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`organisation_id` text,
	`actor_user_id` text,
	`actor_organisation_id` text,
	`actor_kind` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`details_hash` text
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_rows` (`subject_kind`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_organisation` ON `audit_rows` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `beats` (
	`name` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`healthy` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_templates_one` ON `mail_templates` (`group_id`,`kind`,`locale`);--> statement-breakpoint
CREATE TABLE `organisation_links` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_by_kind` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`accepted_by` text,
	`accepted_at` integer,
	`ended_by` text,
	`ended_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `links_group` ON `organisation_links` (`group_id`);--> statement-breakpoint
CREATE INDEX `links_unit` ON `organisation_links` (`unit_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`label` text,
	`municipality_code` text NOT NULL,
	`mail_name` text,
	`email` text,
	`phone` text,
	`controller_name` text,
	`controller_cvr` text,
	`controller_email` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_requestId_unique` ON `organisations` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_mail_name` ON `organisations` (`mail_name`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`reset_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`invited_by` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`request_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_requestId_unique` ON `invitations` (`request_id`);--> statement-breakpoint
CREATE INDEX `invitations_organisation` ON `invitations` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `link_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`subject_id` text NOT NULL,
	`email` text,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_tokens_tokenHash_unique` ON `link_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `link_tokens_subject` ON `link_tokens` (`purpose`,`subject_id`);--> statement-breakpoint
CREATE TABLE `link_visits` (
	`id` text PRIMARY KEY NOT NULL,
	`link_token_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`link_token_id`) REFERENCES `link_tokens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_one` ON `memberships` (`user_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`organisation_id` text,
	`own_device` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `typed_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`path` text NOT NULL,
	`sealed` blob NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`locale` text DEFAULT 'da' NOT NULL,
	`is_operator` integer DEFAULT false NOT NULL,
	`password_hash` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);