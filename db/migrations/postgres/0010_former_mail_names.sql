CREATE TABLE "former_mail_names" (
	"mail_name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"left_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "former_mail_names" ADD CONSTRAINT "former_mail_names_group_id_organisations_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;