CREATE TABLE "candidates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"called_name" text NOT NULL,
	"full_name" text,
	"search" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"phone" text,
	"email" text COLLATE "C",
	"preferred_channel" text,
	"locale" text DEFAULT 'da' NOT NULL,
	"languages" text,
	"needs_interpreter" boolean,
	"interpreter_language" text,
	"danish_module" text,
	"danish_test" text,
	"municipal_status" text,
	"municipal_status_said_by" text,
	"municipal_status_said_on" text COLLATE "C",
	"municipality_code" text,
	"caseworker_name" text,
	"caseworker_phone" text,
	"caseworker_email" text,
	"skills" text,
	"transport" text,
	"availability" text,
	"wishes" text,
	"motivation" text,
	"profile_text" text,
	"gender" text,
	"birth_year" integer,
	"responsible_id" text COLLATE "C" NOT NULL,
	"last_contact_at" bigint,
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C",
	"deleted_at" bigint,
	"deleted_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"expires_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"purpose" text NOT NULL,
	"kind_of_firm" jsonb,
	"except_firm_ids" jsonb,
	"firm_id" text COLLATE "C",
	"unit_id" text COLLATE "C",
	"municipality_code" text,
	"how" text NOT NULL,
	"language" text NOT NULL,
	"interpreter" text,
	"given_at" bigint NOT NULL,
	"wording_version" text NOT NULL,
	"noted_by" text COLLATE "C" NOT NULL,
	"noted_at" bigint NOT NULL,
	"withdrawn_at" bigint,
	"withdrawn_noted_by" text COLLATE "C",
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "contact_participants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"contact_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"firm_id" text COLLATE "C",
	"firm_contact_id" text COLLATE "C",
	"candidate_id" text COLLATE "C",
	"name" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_revisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"contact_id" text COLLATE "C" NOT NULL,
	"revised_by" text COLLATE "C" NOT NULL,
	"revised_at" bigint NOT NULL,
	"before" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_words" (
	"group_id" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"contact_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "contact_words_group_id_word_at_contact_id_pk" PRIMARY KEY("group_id","word","at","contact_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"written_by" text COLLATE "C" NOT NULL,
	"trust_note" "bytea",
	"shareable_note" text,
	"created_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C",
	"deleted_at" bigint,
	"deleted_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"assigned_to" text COLLATE "C" NOT NULL,
	"text" text,
	"contact_id" text COLLATE "C",
	"firm_id" text COLLATE "C",
	"candidate_id" text COLLATE "C",
	"enquiry_id" text COLLATE "C",
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"done_at" bigint,
	"done_by" text COLLATE "C",
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "ask_again" (
	"enquiry_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"firm_id" text COLLATE "C" NOT NULL,
	"on_day" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enquiries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"firm_id" text COLLATE "C" NOT NULL,
	"firm_contact_id" text COLLATE "C" NOT NULL,
	"volunteer_id" text COLLATE "C" NOT NULL,
	"locale" text NOT NULL,
	"state" text NOT NULL,
	"waiting_since" bigint,
	"sent_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "enquiry_steps" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"enquiry_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"by_user_id" text COLLATE "C",
	"details" jsonb
);
--> statement-breakpoint
CREATE TABLE "firm_answers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"enquiry_id" text COLLATE "C" NOT NULL,
	"via" text NOT NULL,
	"meaning" text,
	"meaning_set_by" text COLLATE "C",
	"meaning_set_at" bigint,
	"answered_by_name" text,
	"people" integer,
	"work" text,
	"from_when" text,
	"call_when" text,
	"call_number" text,
	"ask_again_months" integer,
	"words" text,
	"message_id" text COLLATE "C",
	"answered_at" bigint NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "introduction_steps" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"introduction_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"by_user_id" text COLLATE "C",
	"details" jsonb
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"enquiry_id" text COLLATE "C" NOT NULL,
	"firm_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"shares" text NOT NULL,
	"profile_text" text,
	"profile_consent_id" text COLLATE "C",
	"identity_consent_id" text COLLATE "C",
	"meeting_at" bigint,
	"meeting_place" text,
	"meeting_companion" text,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "firm_contacts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"firm_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"title" text,
	"email" text COLLATE "C",
	"phone" text,
	"source" text,
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C",
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "firm_imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"state" text NOT NULL,
	"header" jsonb NOT NULL,
	"rows" jsonb NOT NULL,
	"total" integer NOT NULL,
	"handled" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"started_at" bigint,
	"done_at" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C",
	CONSTRAINT "firm_imports_requestId_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "firms" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"address" text,
	"postcode" text,
	"town" text,
	"municipality_code" text,
	"area_id" text COLLATE "C",
	"cvr" text,
	"p_number" text,
	"industry_code" text,
	"industry_version" text,
	"employees" integer,
	"phone" text,
	"website" text,
	"note" text,
	"last_contact_at" bigint,
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C",
	"deleted_at" bigint,
	"deleted_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "refusals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"scope" text NOT NULL,
	"email" text COLLATE "C",
	"firm_id" text COLLATE "C",
	"cvr" text,
	"words" text,
	"via" text NOT NULL,
	"noted_by" text COLLATE "C",
	"noted_at" bigint NOT NULL,
	"lifted_at" bigint,
	"lifted_by" text COLLATE "C",
	"lifted_requested_by" text,
	"lifted_requested_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "handover_steps" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"handover_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"by_user_id" text COLLATE "C",
	"by_name" text,
	"details" jsonb
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C",
	"receiver_name" text NOT NULL,
	"municipality_code" text NOT NULL,
	"caseworker_name" text,
	"candidate_id" text COLLATE "C" NOT NULL,
	"firm_id" text COLLATE "C",
	"enquiry_id" text COLLATE "C",
	"introduction_id" text COLLATE "C",
	"consent_id" text COLLATE "C" NOT NULL,
	"step" text NOT NULL,
	"snapshot" "bytea",
	"state" text NOT NULL,
	"wants_group_since" bigint,
	"wants_unit_since" bigint,
	"sent_by" text COLLATE "C" NOT NULL,
	"sent_at" bigint NOT NULL,
	"closed_at" bigint,
	"closed_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"handover_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"told_by_user_id" text COLLATE "C",
	"told_by_name" text NOT NULL,
	"recorded_by" text COLLATE "C",
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "unit_answers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"handover_id" text COLLATE "C" NOT NULL,
	"answer" text NOT NULL,
	"answered_by_user_id" text COLLATE "C",
	"answered_by_name" text NOT NULL,
	"recorded_by" text COLLATE "C",
	"answered_at" bigint NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"key_id" text NOT NULL,
	"keyed_name" text COLLATE "C" NOT NULL,
	"size" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incoming_mails" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"blob_id" text COLLATE "C" NOT NULL,
	"envelope_from" text COLLATE "C",
	"envelope_to" text COLLATE "C" NOT NULL,
	"intake_key" text COLLATE "C" NOT NULL,
	"received_at" bigint NOT NULL,
	"state" text NOT NULL,
	"kind" text,
	"message_id" text,
	"from_name" text,
	"from_email" text COLLATE "C",
	"subject" text,
	"thread_id" text COLLATE "C",
	"claimed_at" bigint,
	"handled_at" bigint,
	"handled_by" text COLLATE "C",
	"problem" text,
	CONSTRAINT "incoming_mails_intakeKey_unique" UNIQUE("intake_key")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"thread_id" text COLLATE "C" NOT NULL,
	"direction" text NOT NULL,
	"via" text NOT NULL,
	"at" bigint NOT NULL,
	"written_by" text COLLATE "C",
	"from_name" text,
	"from_email" text COLLATE "C",
	"subject" text,
	"text" text NOT NULL,
	"quoted" text,
	"incoming_mail_id" text COLLATE "C",
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "outgoing_mails" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C",
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"to_email" text COLLATE "C" NOT NULL,
	"to_name" text,
	"about" jsonb NOT NULL,
	"message_id_header" text COLLATE "C" NOT NULL,
	"thread_id" text COLLATE "C",
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" bigint NOT NULL,
	"claimed_until" bigint,
	"problem" text,
	"created_at" bigint NOT NULL,
	"sent_at" bigint,
	CONSTRAINT "outgoing_mails_messageIdHeader_unique" UNIQUE("message_id_header")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"enquiry_id" text COLLATE "C",
	"handover_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"text_version" text NOT NULL,
	"controller_name" text NOT NULL,
	"controller_cvr" text,
	"accepted_by" text COLLATE "C" NOT NULL,
	"accepted_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "audit_details" (
	"audit_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_rows" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"organisation_id" text COLLATE "C",
	"actor_user_id" text COLLATE "C",
	"actor_organisation_id" text COLLATE "C",
	"actor_kind" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"details_hash" text
);
--> statement-breakpoint
CREATE TABLE "beats" (
	"name" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"healthy" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_templates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text COLLATE "C",
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_by_kind" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"accepted_by" text COLLATE "C",
	"accepted_at" bigint,
	"ended_by" text COLLATE "C",
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"label" text,
	"municipality_code" text NOT NULL,
	"mail_name" text,
	"email" text,
	"phone" text,
	"controller_name" text,
	"controller_cvr" text,
	"controller_email" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"request_id" text COLLATE "C",
	CONSTRAINT "organisations_requestId_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"reset_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"organisation_id" text COLLATE "C",
	"email" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"locale" text NOT NULL,
	"invited_by" text COLLATE "C",
	"invited_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"accepted_by" text COLLATE "C",
	"withdrawn_at" bigint,
	"withdrawn_by" text COLLATE "C",
	"request_id" text COLLATE "C",
	CONSTRAINT "invitations_requestId_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "link_tokens" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint,
	"used_at" bigint,
	CONSTRAINT "link_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "link_visits" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"link_token_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"role" text NOT NULL,
	"joined_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"organisation_id" text COLLATE "C",
	"own_device" boolean NOT NULL,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "typed_forms" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C",
	"path" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"locale" text DEFAULT 'da' NOT NULL,
	"is_operator" boolean DEFAULT false NOT NULL,
	"password_hash" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_responsible_id_users_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_noted_by_users_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_participants" ADD CONSTRAINT "contact_participants_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_participants" ADD CONSTRAINT "contact_participants_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_participants" ADD CONSTRAINT "contact_participants_firm_contact_id_firm_contacts_id_fk" FOREIGN KEY ("firm_contact_id") REFERENCES "public"."firm_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_participants" ADD CONSTRAINT "contact_participants_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_revisions" ADD CONSTRAINT "contact_revisions_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_revisions" ADD CONSTRAINT "contact_revisions_revised_by_users_id_fk" FOREIGN KEY ("revised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_words" ADD CONSTRAINT "contact_words_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ask_again" ADD CONSTRAINT "ask_again_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_firm_contact_id_firm_contacts_id_fk" FOREIGN KEY ("firm_contact_id") REFERENCES "public"."firm_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_volunteer_id_users_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_steps" ADD CONSTRAINT "enquiry_steps_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_answers" ADD CONSTRAINT "firm_answers_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_steps" ADD CONSTRAINT "introduction_steps_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_profile_consent_id_consents_id_fk" FOREIGN KEY ("profile_consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_identity_consent_id_consents_id_fk" FOREIGN KEY ("identity_consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_contacts" ADD CONSTRAINT "firm_contacts_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_contacts" ADD CONSTRAINT "firm_contacts_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_imports" ADD CONSTRAINT "firm_imports_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firms" ADD CONSTRAINT "firms_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firms" ADD CONSTRAINT "firms_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firms" ADD CONSTRAINT "firms_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_steps" ADD CONSTRAINT "handover_steps_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_unit_id_organisations_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_answers" ADD CONSTRAINT "unit_answers_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_blob_id_blobs_id_fk" FOREIGN KEY ("blob_id") REFERENCES "public"."blobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD CONSTRAINT "incoming_mails_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_templates" ADD CONSTRAINT "mail_templates_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_templates" ADD CONSTRAINT "mail_templates_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_links" ADD CONSTRAINT "organisation_links_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_links" ADD CONSTRAINT "organisation_links_unit_id_organisations_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_links" ADD CONSTRAINT "organisation_links_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_links" ADD CONSTRAINT "organisation_links_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_links" ADD CONSTRAINT "organisation_links_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_visits" ADD CONSTRAINT "link_visits_link_token_id_link_tokens_id_fk" FOREIGN KEY ("link_token_id") REFERENCES "public"."link_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidates_list" ON "candidates" USING btree ("group_id","sort_key","id") WHERE "candidates"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "candidates_request" ON "candidates" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "certificates_candidate" ON "certificates" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "consents_candidate" ON "consents" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_request" ON "consents" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "participants_contact" ON "contact_participants" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "participants_firm" ON "contact_participants" USING btree ("group_id","firm_id","at","contact_id");--> statement-breakpoint
CREATE INDEX "participants_candidate" ON "contact_participants" USING btree ("group_id","candidate_id","at","contact_id");--> statement-breakpoint
CREATE INDEX "contact_revisions_contact" ON "contact_revisions" USING btree ("contact_id","id");--> statement-breakpoint
CREATE INDEX "contact_words_contact" ON "contact_words" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "contacts_list" ON "contacts" USING btree ("group_id","deleted_at","at","id");--> statement-breakpoint
CREATE INDEX "contacts_writer" ON "contacts" USING btree ("group_id","written_by","deleted_at","at","id");--> statement-breakpoint
CREATE INDEX "contacts_kind" ON "contacts" USING btree ("group_id","kind","deleted_at","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_request" ON "contacts" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("group_id","assigned_to","done_at","due_on");--> statement-breakpoint
CREATE INDEX "follow_ups_contact" ON "follow_ups" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "follow_ups_firm" ON "follow_ups" USING btree ("group_id","firm_id");--> statement-breakpoint
CREATE INDEX "follow_ups_candidate" ON "follow_ups" USING btree ("group_id","candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_ups_request" ON "follow_ups" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "ask_again_day" ON "ask_again" USING btree ("group_id","on_day");--> statement-breakpoint
CREATE INDEX "enquiries_waiting" ON "enquiries" USING btree ("group_id","waiting_since");--> statement-breakpoint
CREATE INDEX "enquiries_own" ON "enquiries" USING btree ("group_id","volunteer_id","waiting_since");--> statement-breakpoint
CREATE INDEX "enquiries_list" ON "enquiries" USING btree ("group_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "enquiries_firm" ON "enquiries" USING btree ("group_id","firm_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "enquiries_request" ON "enquiries" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "enquiry_steps_enquiry" ON "enquiry_steps" USING btree ("enquiry_id","id");--> statement-breakpoint
CREATE INDEX "firm_answers_enquiry" ON "firm_answers" USING btree ("enquiry_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "firm_answers_request" ON "firm_answers" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "introduction_steps_introduction" ON "introduction_steps" USING btree ("introduction_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_one" ON "introductions" USING btree ("enquiry_id","candidate_id");--> statement-breakpoint
CREATE INDEX "introductions_candidate" ON "introductions" USING btree ("group_id","candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_request" ON "introductions" USING btree ("group_id","request_id","candidate_id");--> statement-breakpoint
CREATE INDEX "firm_contacts_firm" ON "firm_contacts" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "firm_contacts_email" ON "firm_contacts" USING btree ("group_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "firm_contacts_request" ON "firm_contacts" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "firms_list" ON "firms" USING btree ("group_id","sort_key","id") WHERE "firms"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "firms_cvr" ON "firms" USING btree ("group_id","cvr");--> statement-breakpoint
CREATE UNIQUE INDEX "firms_request" ON "firms" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "refusals_email" ON "refusals" USING btree ("group_id","email");--> statement-breakpoint
CREATE INDEX "refusals_firm" ON "refusals" USING btree ("group_id","firm_id");--> statement-breakpoint
CREATE INDEX "refusals_cvr" ON "refusals" USING btree ("group_id","cvr");--> statement-breakpoint
CREATE INDEX "handover_steps_handover" ON "handover_steps" USING btree ("handover_id","id");--> statement-breakpoint
CREATE INDEX "handovers_group" ON "handovers" USING btree ("group_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "handovers_unit" ON "handovers" USING btree ("unit_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "handovers_candidate" ON "handovers" USING btree ("group_id","candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "handovers_request" ON "handovers" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "outcomes_handover" ON "outcomes" USING btree ("handover_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "outcomes_request" ON "outcomes" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "unit_answers_handover" ON "unit_answers" USING btree ("handover_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_answers_request" ON "unit_answers" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "blobs_name" ON "blobs" USING btree ("organisation_id","keyed_name");--> statement-breakpoint
CREATE INDEX "incoming_mails_state" ON "incoming_mails" USING btree ("state","received_at");--> statement-breakpoint
CREATE INDEX "incoming_mails_inbox" ON "incoming_mails" USING btree ("group_id","state","received_at");--> statement-breakpoint
CREATE INDEX "messages_thread" ON "messages" USING btree ("thread_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_request" ON "messages" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "outgoing_mails_due" ON "outgoing_mails" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_organisation" ON "outgoing_mails" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "outgoing_mails_thread" ON "outgoing_mails" USING btree ("thread_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_enquiry" ON "threads" USING btree ("enquiry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "threads_handover" ON "threads" USING btree ("handover_id");--> statement-breakpoint
CREATE INDEX "threads_group" ON "threads" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "agreements_organisation" ON "agreements" USING btree ("organisation_id","kind");--> statement-breakpoint
CREATE INDEX "areas_group" ON "areas" USING btree ("group_id","sort_key");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_rows" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_organisation" ON "audit_rows" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_templates_one" ON "mail_templates" USING btree ("group_id","kind","locale");--> statement-breakpoint
CREATE INDEX "links_group" ON "organisation_links" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "links_unit" ON "organisation_links" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_mail_name" ON "organisations" USING btree ("mail_name");--> statement-breakpoint
CREATE INDEX "invitations_organisation" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "link_tokens_subject" ON "link_tokens" USING btree ("purpose","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one" ON "memberships" USING btree ("user_id","organisation_id");--> statement-breakpoint
CREATE INDEX "memberships_organisation" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");