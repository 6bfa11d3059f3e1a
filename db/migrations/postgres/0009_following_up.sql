CREATE TABLE "firm_keepers" (
	"firm_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"given_at" bigint NOT NULL,
	"given_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"mail_id" text COLLATE "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portfolios" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"from_user_id" text COLLATE "C" NOT NULL,
	"to_user_id" text COLLATE "C" NOT NULL,
	"given_by" text COLLATE "C" NOT NULL,
	"given_at" bigint NOT NULL,
	"word" text,
	"firms" integer NOT NULL,
	"candidates" integer NOT NULL,
	"follow_ups" integer NOT NULL,
	"enquiries" integer NOT NULL,
	"handovers" integer NOT NULL,
	"seen_at" bigint,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "quiet_notices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"firm_id" text COLLATE "C",
	"candidate_id" text COLLATE "C",
	"quiet_since" bigint NOT NULL,
	"user_id" text COLLATE "C",
	"noticed_at" bigint NOT NULL,
	"from_day" text COLLATE "C" NOT NULL,
	"closed_at" bigint,
	"closed_by" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "handovers" ADD COLUMN "kept_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "quiet_days" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "remind_hour" integer;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "monday_letter" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "firm_keepers" ADD CONSTRAINT "firm_keepers_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firm_keepers" ADD CONSTRAINT "firm_keepers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_from_user_id_users_id_fk" FOREIGN KEY ("from_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolios" ADD CONSTRAINT "portfolios_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_notices" ADD CONSTRAINT "quiet_notices_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_notices" ADD CONSTRAINT "quiet_notices_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_notices" ADD CONSTRAINT "quiet_notices_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_notices" ADD CONSTRAINT "quiet_notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "firm_keepers_user" ON "firm_keepers" USING btree ("group_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_one" ON "letters" USING btree ("group_id","user_id","kind","day");--> statement-breakpoint
CREATE INDEX "portfolios_receiver" ON "portfolios" USING btree ("group_id","to_user_id","seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "portfolios_request" ON "portfolios" USING btree ("group_id","request_id","to_user_id");--> statement-breakpoint
CREATE INDEX "quiet_notices_mine" ON "quiet_notices" USING btree ("group_id","user_id","closed_at","kind","quiet_since");--> statement-breakpoint
CREATE INDEX "quiet_notices_all" ON "quiet_notices" USING btree ("group_id","closed_at","kind","quiet_since");--> statement-breakpoint
CREATE UNIQUE INDEX "quiet_notices_firm" ON "quiet_notices" USING btree ("firm_id","quiet_since");--> statement-breakpoint
CREATE UNIQUE INDEX "quiet_notices_candidate" ON "quiet_notices" USING btree ("candidate_id","quiet_since");--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_kept_by_users_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;