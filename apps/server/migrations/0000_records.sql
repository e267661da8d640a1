CREATE TABLE "audit_entries" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "insurance_years" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"area" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" jsonb NOT NULL,
	CONSTRAINT "insurance_years_once" UNIQUE("person_id","scheme","area","starts_on")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen_number" text NOT NULL,
	"name" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "persons_citizen_number_unique" UNIQUE("citizen_number")
);
--> statement-breakpoint
CREATE TABLE "remembered_answers" (
	"key" text PRIMARY KEY NOT NULL,
	"request_digest" text NOT NULL,
	"answer" jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlements" (
	"stay_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"caused_by" uuid NOT NULL,
	"settlement" jsonb NOT NULL,
	"parameters" jsonb NOT NULL,
	"steps" jsonb NOT NULL,
	"settled_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "settlements_stay_id_revision_pk" PRIMARY KEY("stay_id","revision")
);
--> statement-breakpoint
CREATE TABLE "stays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year_id" uuid NOT NULL,
	"institution" text NOT NULL,
	"claim_number" text NOT NULL,
	"status" text NOT NULL,
	"claim" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stays_claim_once" UNIQUE("institution","claim_number")
);
--> statement-breakpoint
ALTER TABLE "insurance_years" ADD CONSTRAINT "insurance_years_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_stay_id_stays_id_fk" FOREIGN KEY ("stay_id") REFERENCES "public"."stays"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_caused_by_stays_id_fk" FOREIGN KEY ("caused_by") REFERENCES "public"."stays"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stays" ADD CONSTRAINT "stays_year_id_insurance_years_id_fk" FOREIGN KEY ("year_id") REFERENCES "public"."insurance_years"("id") ON DELETE no action ON UPDATE no action;