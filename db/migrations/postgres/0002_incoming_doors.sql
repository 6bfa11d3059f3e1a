CREATE TABLE "forwarding_tests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"started_by" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"came_back_at" bigint,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "mailboxes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"security" text NOT NULL,
	"username" text NOT NULL,
	"sign_in" text NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"folder" text NOT NULL,
	"handled_folder" text NOT NULL,
	"state" text NOT NULL,
	"problem" text,
	"takes_plus" boolean,
	"uid_validity" text,
	"last_uid" text,
	"connected_at" bigint,
	"last_mail_at" bigint,
	"claimed_by" text COLLATE "C",
	"claimed_until" bigint,
	"changed_by" text COLLATE "C" NOT NULL,
	"changed_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mailboxes_groupId_unique" UNIQUE("group_id")
);
--> statement-breakpoint
ALTER TABLE "enquiries" ADD COLUMN "opened_by" text DEFAULT 'us' NOT NULL;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD COLUMN "door" text DEFAULT 'smtp' NOT NULL;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD COLUMN "found_by" text;--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD COLUMN "suggested_thread_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD COLUMN "same_id_as" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD COLUMN "passed_on_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "incoming_mails" ADD COLUMN "checks" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "sender" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "kept_apart" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "accepted_at" bigint;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "accepted_by" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "forwarding_tests_group" ON "forwarding_tests" USING btree ("group_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "forwarding_tests_request" ON "forwarding_tests" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "mailboxes_state" ON "mailboxes" USING btree ("state");--> statement-breakpoint
CREATE INDEX "incoming_mails_message" ON "incoming_mails" USING btree ("group_id","message_id");