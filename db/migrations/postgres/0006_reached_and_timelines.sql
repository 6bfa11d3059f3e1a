ALTER TABLE "contacts" ADD COLUMN "reached" text DEFAULT 'talked' NOT NULL;--> statement-breakpoint
ALTER TABLE "enquiry_steps" ADD COLUMN "firm_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "firm_answers" ADD COLUMN "firm_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "introduction_steps" ADD COLUMN "firm_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "introduction_steps" ADD COLUMN "candidate_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "handover_steps" ADD COLUMN "firm_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "handover_steps" ADD COLUMN "candidate_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "firm_id" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "follow_ups_firm_done" ON "follow_ups" USING btree ("group_id","firm_id","done_at","id");--> statement-breakpoint
CREATE INDEX "follow_ups_candidate_done" ON "follow_ups" USING btree ("group_id","candidate_id","done_at","id");--> statement-breakpoint
CREATE INDEX "enquiry_steps_firm" ON "enquiry_steps" USING btree ("group_id","firm_id","at","id");--> statement-breakpoint
CREATE INDEX "firm_answers_firm" ON "firm_answers" USING btree ("group_id","firm_id","answered_at","id");--> statement-breakpoint
CREATE INDEX "introduction_steps_firm" ON "introduction_steps" USING btree ("group_id","firm_id","at","id");--> statement-breakpoint
CREATE INDEX "introduction_steps_candidate" ON "introduction_steps" USING btree ("group_id","candidate_id","at","id");--> statement-breakpoint
CREATE INDEX "handover_steps_firm" ON "handover_steps" USING btree ("group_id","firm_id","at","id");--> statement-breakpoint
CREATE INDEX "handover_steps_candidate" ON "handover_steps" USING btree ("group_id","candidate_id","at","id");--> statement-breakpoint
CREATE INDEX "messages_firm" ON "messages" USING btree ("group_id","firm_id","at","id");