CREATE TABLE "candidate_proposals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"field" text NOT NULL,
	"old_value" text,
	"new_value" text,
	"state" text NOT NULL,
	"made_at" bigint NOT NULL,
	"decided_at" bigint,
	"decided_by" text COLLATE "C",
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "data_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"subject_kind" text NOT NULL,
	"candidate_id" text COLLATE "C",
	"firm_contact_id" text COLLATE "C",
	"kind" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"closed_at" bigint,
	"closed_by" text COLLATE "C",
	"closed_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "own_acts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"about" text COLLATE "C",
	"details" jsonb,
	"text" text,
	"seen_at" bigint,
	"seen_by" text COLLATE "C",
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "own_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"made_by" text COLLATE "C" NOT NULL,
	"made_at" bigint NOT NULL,
	"opened_at" bigint,
	"device_hash" text COLLATE "C",
	"device" text,
	"last_used_at" bigint,
	"other_at" bigint,
	"other_device" text,
	"ended_at" bigint,
	"ended_by" text COLLATE "C",
	CONSTRAINT "own_links_deviceHash_unique" UNIQUE("device_hash")
);
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "wording" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "wording_language" text;--> statement-breakpoint
ALTER TABLE "candidate_proposals" ADD CONSTRAINT "candidate_proposals_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_firm_contact_id_firm_contacts_id_fk" FOREIGN KEY ("firm_contact_id") REFERENCES "public"."firm_contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_acts" ADD CONSTRAINT "own_acts_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_links" ADD CONSTRAINT "own_links_id_link_tokens_id_fk" FOREIGN KEY ("id") REFERENCES "public"."link_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_links" ADD CONSTRAINT "own_links_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_links" ADD CONSTRAINT "own_links_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_proposals_candidate" ON "candidate_proposals" USING btree ("group_id","candidate_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidate_proposals_request" ON "candidate_proposals" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "data_requests_group" ON "data_requests" USING btree ("group_id","state","due_on","id");--> statement-breakpoint
CREATE INDEX "data_requests_candidate" ON "data_requests" USING btree ("candidate_id","kind");--> statement-breakpoint
CREATE INDEX "data_requests_firm_contact" ON "data_requests" USING btree ("firm_contact_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "data_requests_request" ON "data_requests" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "own_acts_candidate" ON "own_acts" USING btree ("group_id","candidate_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "own_acts_request" ON "own_acts" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "own_links_candidate" ON "own_links" USING btree ("group_id","candidate_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "own_links_one" ON "own_links" USING btree ("candidate_id") WHERE "own_links"."ended_at" is null;