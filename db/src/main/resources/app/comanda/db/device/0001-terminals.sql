--liquibase formatted sql

--changeset comanda:device-terminals splitStatements:false
CREATE TABLE comanda.terminal (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    name text NOT NULL,
    prefix text NOT NULL,
    status text NOT NULL CHECK (status IN ('ACTIVE', 'REVOKED')),
    key_hash bytea NOT NULL CHECK (length(key_hash) = 32),
    enrolled_at timestamptz NOT NULL,
    revoked_at timestamptz,
    version bigint NOT NULL,
    UNIQUE (tenant_id, prefix),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.terminal.prefix IS 'what its order and receipt numbers begin with; never used again for another terminal';
COMMENT ON COLUMN comanda.terminal.key_hash IS 'SHA-256 of the 256-bit device key';
CREATE INDEX terminal_list ON comanda.terminal (tenant_id, outlet_id, name, id);
SELECT comanda.isolate('comanda.terminal');

-- Whoever redeems a code has no tenant yet: the door finds whose code it is, the rest happens in that tenant's name.
CREATE TABLE comanda.enrolment_code (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    code_hash bytea NOT NULL UNIQUE CHECK (length(code_hash) = 32),
    made_by text NOT NULL,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
CREATE INDEX enrolment_code_age ON comanda.enrolment_code (tenant_id, expires_at);
SELECT comanda.isolate('comanda.enrolment_code', 'enrolment');

--changeset comanda:device-number-series splitStatements:false
--comment One row a terminal, and one an outlet for calls without a terminal; the fill factor keeps its updates in place.
CREATE TABLE comanda.number_series (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    prefix text NOT NULL,
    last_order bigint NOT NULL DEFAULT 0,
    last_receipt bigint NOT NULL DEFAULT 0,
    UNIQUE (tenant_id, prefix),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
) WITH (fillfactor = 10);
COMMENT ON COLUMN comanda.number_series.id IS 'the terminal, or the outlet itself for what comes without a terminal';
SELECT comanda.isolate('comanda.number_series');

--changeset comanda:device-enter splitStatements:false
--comment Asks for the terminal too, still in one round trip, so that a revocation holds from its commit on.
DROP FUNCTION comanda.enter(uuid, uuid, text);

-- A chain's transaction enters only tenants of that chain.
CREATE FUNCTION comanda.enter(tenant uuid, chain uuid, door text, terminal uuid DEFAULT NULL, terminal_key bytea DEFAULT NULL)
RETURNS text LANGUAGE plpgsql AS
$$
DECLARE
    tenant_status text;
    terminal_status text;
BEGIN
    PERFORM set_config('comanda.tenant_id', coalesce(tenant::text, ''), true),
            set_config('comanda.chain_id', coalesce(chain::text, ''), true),
            set_config('comanda.door', coalesce(door, ''), true);
    IF terminal IS NOT NULL THEN
        SELECT d.status INTO terminal_status FROM comanda.terminal d WHERE d.id = terminal AND d.key_hash = terminal_key;
        IF terminal_status IS DISTINCT FROM 'ACTIVE' THEN
            RETURN 'TERMINAL_' || coalesce(terminal_status, 'UNKNOWN');
        END IF;
    END IF;
    IF tenant IS NULL THEN
        RETURN 'NONE';
    END IF;
    SELECT t.status INTO tenant_status FROM comanda.tenant t WHERE t.id = tenant AND (chain IS NULL OR t.chain_id = chain);
    RETURN coalesce(tenant_status, 'UNKNOWN');
END
$$;
