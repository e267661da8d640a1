CREATE TABLE "audit_heads" (
	"number" bigint PRIMARY KEY NOT NULL,
	"tree_size" bigint NOT NULL,
	"root" text NOT NULL,
	"previous_head" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"public_key" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "audit_heads_previous_head_unique" UNIQUE("previous_head")
);
--> statement-breakpoint
CREATE TRIGGER audit_heads_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_heads" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
