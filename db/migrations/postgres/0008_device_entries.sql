CREATE TABLE "device_entries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"result_id" text COLLATE "C",
	"received_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "device_entries" ADD CONSTRAINT "device_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_entries_user" ON "device_entries" USING btree ("user_id","received_at");