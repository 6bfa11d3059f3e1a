ALTER TABLE "consents" ALTER COLUMN "noted_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "lifted_exceptions" ALTER COLUMN "noted_by" DROP NOT NULL;