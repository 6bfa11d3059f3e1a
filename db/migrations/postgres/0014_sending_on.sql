CREATE TABLE "case_presences" (
	"handover_id" text COLLATE "C" NOT NULL,
	"reader" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"seen_at" bigint NOT NULL,
	CONSTRAINT "case_presences_handover_id_reader_pk" PRIMARY KEY("handover_id","reader")
);
--> statement-breakpoint
CREATE TABLE "handover_packets" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"handover_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"snapshot" "bytea",
	"consent_id" text COLLATE "C" NOT NULL,
	"sent_at" bigint NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "helpers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"document" text NOT NULL,
	"signed_by" text NOT NULL,
	"signed_on" text COLLATE "C" NOT NULL,
	"kept_where" text NOT NULL,
	"valid_to" text COLLATE "C",
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_by" text COLLATE "C",
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"code_hash" text COLLATE "C" NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"secret" "bytea" NOT NULL,
	"last_step" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"confirmed_at" bigint,
	CONSTRAINT "second_factors_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "unit_agreements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"text_version" text NOT NULL,
	"accepted_by" text COLLATE "C",
	"accepted_by_name" text NOT NULL,
	"accepted_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_letters" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "handovers" ADD COLUMN "packet_number" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "handovers" ADD COLUMN "packet_sent_at" bigint;--> statement-breakpoint
ALTER TABLE "handovers" ADD COLUMN "assigned_to" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "handovers" ADD COLUMN "assigned_name" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "firm_name" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "starts_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "ends_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "needs_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" bigint;--> statement-breakpoint
ALTER TABLE "case_presences" ADD CONSTRAINT "case_presences_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_packets" ADD CONSTRAINT "handover_packets_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_agreements" ADD CONSTRAINT "unit_agreements_unit_id_organisations_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_letters" ADD CONSTRAINT "unit_letters_unit_id_organisations_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_presences_age" ON "case_presences" USING btree ("seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_packets_one" ON "handover_packets" USING btree ("handover_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_packets_request" ON "handover_packets" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "helpers_candidate" ON "helpers" USING btree ("group_id","candidate_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "helpers_request" ON "helpers" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_user" ON "recovery_codes" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_agreements_one" ON "unit_agreements" USING btree ("unit_id","text_version");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_letters_one" ON "unit_letters" USING btree ("unit_id","kind","day");