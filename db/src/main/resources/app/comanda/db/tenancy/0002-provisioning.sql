--liquibase formatted sql

--changeset comanda:tenancy-provisioning splitStatements:false
--comment The plan of a new tenant and how far it has come. It outlives a tenant that was undone, so it refers to none.
CREATE TABLE comanda.provisioning (
    id uuid PRIMARY KEY,
    chain_id uuid NOT NULL REFERENCES comanda.chain,
    tenant_id uuid NOT NULL UNIQUE,
    request_key text NOT NULL,
    slug text NOT NULL,
    plan text NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'WAITING', 'FAILED', 'DONE', 'UNDOING', 'UNDONE')),
    problem text,
    attempts int NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    claimed_until timestamptz NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (chain_id, request_key)
);
COMMENT ON COLUMN comanda.provisioning.request_key IS 'the caller''s idempotency key';
COMMENT ON COLUMN comanda.provisioning.plan IS 'JSON: all that was asked for, with the ids chosen in advance, so that any step can be repeated';
COMMENT ON COLUMN comanda.provisioning.claimed_until IS 'until then one worker has it; a killed worker''s claim runs out';
CREATE INDEX provisioning_list ON comanda.provisioning (chain_id, id DESC);
CREATE INDEX provisioning_due ON comanda.provisioning (next_attempt_at) WHERE state IN ('RUNNING', 'WAITING', 'UNDOING');

CREATE TABLE comanda.provisioning_step (
    id uuid PRIMARY KEY,
    provisioning_id uuid NOT NULL REFERENCES comanda.provisioning,
    chain_id uuid NOT NULL REFERENCES comanda.chain,
    step text NOT NULL,
    state text NOT NULL CHECK (state IN ('STARTED', 'DONE', 'UNDOING', 'UNDONE')),
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    UNIQUE (provisioning_id, step)
);

ALTER TABLE comanda.provisioning ENABLE ROW LEVEL SECURITY;
ALTER TABLE comanda.provisioning FORCE ROW LEVEL SECURITY;
CREATE POLICY chain ON comanda.provisioning USING (chain_id = comanda.current_chain())
    WITH CHECK (chain_id = comanda.current_chain());
CREATE POLICY door_read ON comanda.provisioning FOR SELECT USING (comanda.current_door() = 'provisioning');
GRANT SELECT, INSERT, UPDATE ON comanda.provisioning TO comanda_app;
ALTER TABLE comanda.provisioning_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE comanda.provisioning_step FORCE ROW LEVEL SECURITY;
CREATE POLICY chain ON comanda.provisioning_step USING (chain_id = comanda.current_chain())
    WITH CHECK (chain_id = comanda.current_chain());
GRANT SELECT, INSERT, UPDATE ON comanda.provisioning_step TO comanda_app;

--changeset comanda:tenancy-removal splitStatements:false
--comment Everything that is one tenant's: the tables that isolate() locked, found in the catalogue so that none is forgotten.
CREATE FUNCTION comanda.tenant_tables() RETURNS SETOF text LANGUAGE sql STABLE AS
$$
    SELECT c.relname::text FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'comanda'
    JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'tenant'
    ORDER BY c.relname
$$;

-- A tenant whose grace period is over, or that never was active, goes with all its rows. It takes the owner's rights,
-- because the application's login may not delete from the audit log; the policies hold for the owner too, so nothing of
-- another tenant can go. Tables that others refer to are emptied after those.
CREATE FUNCTION comanda.purge_tenant() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = comanda, pg_temp AS
$$
DECLARE
    waiting text[];
    stuck text[];
    name text;
    removed bigint;
    total bigint := 0;
BEGIN
    PERFORM 1 FROM tenant t WHERE t.id = current_tenant() AND (t.status = 'PROVISIONING'
        OR t.status = 'DELETING' AND t.delete_after <= now());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'this tenant is not to be removed';
    END IF;
    waiting := ARRAY(SELECT tenant_tables());
    WHILE cardinality(waiting) > 0 LOOP
        stuck := '{}';
        FOREACH name IN ARRAY waiting LOOP
            BEGIN
                EXECUTE format('DELETE FROM %I WHERE tenant_id = current_tenant()', name);
                GET DIAGNOSTICS removed = ROW_COUNT;
                total := total + removed;
            EXCEPTION WHEN foreign_key_violation THEN
                stuck := stuck || name;
            END;
        END LOOP;
        IF stuck = waiting THEN
            RAISE EXCEPTION 'tables that refer to one another: %', stuck;
        END IF;
        waiting := stuck;
    END LOOP;
    DELETE FROM tenant WHERE id = current_tenant();
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF removed <> 1 THEN
        RAISE EXCEPTION 'the tenant could not be removed';
    END IF;
    RETURN total;
END
$$;
REVOKE EXECUTE ON FUNCTION comanda.purge_tenant() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION comanda.purge_tenant() TO comanda_app;

CREATE POLICY retention_delete ON comanda.tenant FOR DELETE
    USING (comanda.current_door() = 'retention' AND status = 'DELETING' AND delete_after <= now());
CREATE INDEX tenant_deleting ON comanda.tenant (delete_after) WHERE status = 'DELETING';

--changeset comanda:tenancy-chains splitStatements:false
--comment Chains are made by the owner of the database only (docs/operations.md): the first is there before anybody can sign in.
CREATE FUNCTION comanda.create_chain(chain uuid, chain_name text) RETURNS void LANGUAGE plpgsql
SET search_path = comanda, pg_temp AS
$$
BEGIN
    PERFORM set_config('comanda.chain_id', chain::text, true);
    INSERT INTO chain (id, name, created_at) VALUES (chain, chain_name, now()) ON CONFLICT (id) DO NOTHING;
    PERFORM set_config('comanda.chain_id', '', true);
END
$$;
REVOKE EXECUTE ON FUNCTION comanda.create_chain(uuid, text) FROM PUBLIC;
REVOKE INSERT ON comanda.chain FROM comanda_app;

--changeset comanda:tenancy-invitations splitStatements:false
--comment Every e-mail that asked somebody to set up an account; how many lately decides whether another may go out.
CREATE TABLE comanda.invitation (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    staff_id uuid NOT NULL,
    sent_at timestamptz NOT NULL
);
CREATE INDEX invitation_lately ON comanda.invitation (tenant_id, sent_at, staff_id);
SELECT comanda.isolate('comanda.invitation');
