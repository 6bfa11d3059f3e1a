CREATE TABLE "audit_chains" (
	"chain" text COLLATE "C" PRIMARY KEY NOT NULL,
	"length" integer NOT NULL,
	"head" text COLLATE "C" NOT NULL,
	"sealed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_breaches" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"known_at" bigint NOT NULL,
	"happened" text NOT NULL,
	"whose" text,
	"consequences" text,
	"measures" text,
	"risk" text,
	"reported_at" bigint,
	"report_note" text,
	"told_at" bigint,
	"closed" boolean DEFAULT false NOT NULL,
	"written_by" text COLLATE "C" NOT NULL,
	"written_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "erased_figures" (
	"group_id" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "erased_figures_group_id_month_kind_pk" PRIMARY KEY("group_id","month","kind")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"ground" text NOT NULL,
	"begun_by" text COLLATE "C",
	"begun_at" bigint NOT NULL,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "retention_choices" (
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"days" integer NOT NULL,
	"changed_by" text COLLATE "C" NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "retention_choices_group_id_kind_pk" PRIMARY KEY("group_id","kind")
);
--> statement-breakpoint
CREATE TABLE "retention_notices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"noticed_at" bigint NOT NULL,
	"on_day" text COLLATE "C" NOT NULL,
	"closed_at" bigint,
	"outcome" text,
	"closed_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"group_id" text COLLATE "C" NOT NULL,
	"on_day" text COLLATE "C" NOT NULL,
	"ran_at" bigint NOT NULL,
	"deleted" jsonb NOT NULL,
	"noticed" jsonb NOT NULL,
	CONSTRAINT "retention_runs_group_id_on_day_pk" PRIMARY KEY("group_id","on_day")
);
--> statement-breakpoint
CREATE TABLE "withheld_passages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"candidate_id" text COLLATE "C" NOT NULL,
	"contact_id" text COLLATE "C" NOT NULL,
	"passage" "bytea" NOT NULL,
	"reason" "bytea" NOT NULL,
	"decided_by" text COLLATE "C" NOT NULL,
	"decided_at" bigint NOT NULL,
	"ended_at" bigint,
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "audit_rows" ADD COLUMN "mark" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "audit_rows" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "audit_rows" ADD COLUMN "seal" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "left_at" bigint;--> statement-breakpoint
CREATE INDEX "data_breaches_group" ON "data_breaches" USING btree ("group_id","known_at");--> statement-breakpoint
CREATE UNIQUE INDEX "data_breaches_request" ON "data_breaches" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_one" ON "erasures" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "erasures_open" ON "erasures" USING btree ("begun_at") WHERE "erasures"."done_at" is null;--> statement-breakpoint
CREATE INDEX "erasures_group" ON "erasures" USING btree ("group_id","begun_at");--> statement-breakpoint
CREATE UNIQUE INDEX "retention_notices_standing" ON "retention_notices" USING btree ("group_id","kind","subject_id") WHERE "retention_notices"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "retention_notices_day" ON "retention_notices" USING btree ("group_id","closed_at","on_day");--> statement-breakpoint
CREATE INDEX "withheld_passages_candidate" ON "withheld_passages" USING btree ("group_id","candidate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "withheld_passages_request" ON "withheld_passages" USING btree ("group_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_chain" ON "audit_rows" USING btree ("organisation_id","number");--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit_rows" USING btree ("id") WHERE "audit_rows"."number" is null;