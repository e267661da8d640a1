ALTER TABLE "documents" ADD COLUMN "addressee_kind" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "addressee_division" text;