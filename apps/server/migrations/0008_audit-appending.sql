-- Appends an entry to the chain in one statement, so that writers, who queue here until their transaction ends, wait for
-- the database only and never for a program in between. The text of an entry is the program's, cut where the end of the
-- chain is to be put in.
CREATE FUNCTION append_audit_entry(
	entry_at timestamptz, entry_action text, entry_subject text, entry_details jsonb,
	before_hash text, before_sequence text, after_sequence text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	last_sequence bigint;
	last_hash text;
BEGIN
	PERFORM pg_advisory_xact_lock(4, hashtext(''));
	-- Behind the lock, and so of a later snapshot than the call.
	SELECT sequence, hash INTO last_sequence, last_hash FROM audit_entries ORDER BY sequence DESC LIMIT 1;
	last_sequence := coalesce(last_sequence, 0);
	last_hash := coalesce(last_hash, repeat('0', 64));
	INSERT INTO audit_entries (sequence, at, action, subject, details, previous_hash, hash) VALUES (
		last_sequence + 1, entry_at, entry_action, entry_subject, entry_details, last_hash,
		encode(sha256(convert_to(
			before_hash || last_hash || before_sequence || (last_sequence + 1) || after_sequence, 'UTF8'
		)), 'hex')
	);
END
$$;
