CREATE TABLE "address_troubles" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"mail_id" text COLLATE "C" NOT NULL,
	"since" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"failures" integer NOT NULL,
	"cleared_at" bigint,
	"cleared_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "opt_out_hints" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"enquiry_id" text COLLATE "C" NOT NULL,
	"message_id" text COLLATE "C" NOT NULL,
	"words" text NOT NULL,
	"noted_at" bigint NOT NULL,
	"decision" text,
	"decided_at" bigint,
	"decided_by" text COLLATE "C",
	CONSTRAINT "opt_out_hints_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "sender_flags" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"mails" integer NOT NULL,
	"raised_at" bigint NOT NULL,
	"lifted_at" bigint,
	"lifted_by" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "enquiries" ADD COLUMN "away_noted_at" bigint;--> statement-breakpoint
ALTER TABLE "enquiries" ADD COLUMN "away_until" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "enquiries" ADD COLUMN "reminded_at" bigint;--> statement-breakpoint
ALTER TABLE "firms" ADD COLUMN "no_reminders_since" bigint;--> statement-breakpoint
ALTER TABLE "firms" ADD COLUMN "no_reminders_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "office_start" integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "office_end" integer DEFAULT 16 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "sends_reminders" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "address_troubles_standing" ON "address_troubles" USING btree ("group_id","email") WHERE "address_troubles"."cleared_at" is null;--> statement-breakpoint
CREATE INDEX "opt_out_hints_email" ON "opt_out_hints" USING btree ("group_id","email");--> statement-breakpoint
CREATE INDEX "opt_out_hints_enquiry" ON "opt_out_hints" USING btree ("enquiry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sender_flags_standing" ON "sender_flags" USING btree ("group_id","email") WHERE "sender_flags"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "incoming_mails_sender" ON "incoming_mails" USING btree ("group_id","from_email","received_at");