CREATE TABLE "lifted_exceptions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"firm_id" text COLLATE "C" NOT NULL,
	"lifted_at" bigint NOT NULL,
	"noted_by" text COLLATE "C" NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "seen_at" bigint;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "seen_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "retried_at" bigint;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "retried_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "mail_templates" ADD COLUMN "request_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "lifted_exceptions" ADD CONSTRAINT "lifted_exceptions_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lifted_exceptions" ADD CONSTRAINT "lifted_exceptions_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lifted_exceptions" ADD CONSTRAINT "lifted_exceptions_noted_by_users_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lifted_exceptions_candidate" ON "lifted_exceptions" USING btree ("candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lifted_exceptions_request" ON "lifted_exceptions" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_templates_request" ON "mail_templates" USING btree ("group_id","request_id");