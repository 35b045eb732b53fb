--liquibase formatted sql

--changeset comanda:tenancy-tenants splitStatements:false
CREATE TABLE comanda.chain (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL
);
ALTER TABLE comanda.chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE comanda.chain FORCE ROW LEVEL SECURITY;
CREATE POLICY chain ON comanda.chain USING (id = comanda.current_chain()) WITH CHECK (id = comanda.current_chain());
GRANT SELECT, INSERT, UPDATE ON comanda.chain TO comanda_app;

-- A tenant sees itself, its chain sees it, a door sees all; only the chain may write it.
CREATE TABLE comanda.tenant (
    id uuid PRIMARY KEY,
    chain_id uuid NOT NULL REFERENCES comanda.chain,
    name text NOT NULL,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{1,38})[a-z0-9]$'),
    status text NOT NULL CHECK (status IN ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'DELETING')),
    owner_email text NOT NULL,
    created_at timestamptz NOT NULL,
    delete_after timestamptz,
    version bigint NOT NULL
);
CREATE INDEX tenant_chain ON comanda.tenant (chain_id, name, id);
ALTER TABLE comanda.tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE comanda.tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY itself ON comanda.tenant FOR SELECT USING (id = comanda.current_tenant());
CREATE POLICY chain ON comanda.tenant USING (chain_id = comanda.current_chain())
    WITH CHECK (chain_id = comanda.current_chain());
CREATE POLICY door_read ON comanda.tenant FOR SELECT USING (comanda.current_door() <> '');
GRANT SELECT, INSERT, UPDATE, DELETE ON comanda.tenant TO comanda_app;

CREATE TABLE comanda.outlet (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    currency char(3) NOT NULL,
    language text NOT NULL,
    day_starts_at time NOT NULL,
    prices_include_tax boolean NOT NULL,
    rounding text NOT NULL CHECK (rounding IN ('HALF_UP', 'HALF_EVEN')),
    round_at text NOT NULL CHECK (round_at IN ('LINE', 'RATE', 'ORDER')),
    cash_rounding_to bigint CHECK (cash_rounding_to > 0),
    service_modes text NOT NULL,
    opening_hours jsonb NOT NULL DEFAULT '{}',
    status text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    menu_version bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (tenant_id, id),
    UNIQUE (tenant_id, name)
);
COMMENT ON COLUMN comanda.outlet.day_starts_at IS 'local time at which a business day begins; sales before it count for the day before';
COMMENT ON COLUMN comanda.outlet.menu_version IS 'grows by one with every change of anything the outlet sells';
SELECT comanda.isolate('comanda.outlet');

CREATE TABLE comanda.door_use (
    id uuid PRIMARY KEY,
    door text NOT NULL,
    opened_by text NOT NULL,
    reason text NOT NULL,
    opened_at timestamptz NOT NULL,
    times bigint NOT NULL
);
COMMENT ON TABLE comanda.door_use IS 'Every use of the door across tenants; routine timers are summed';
GRANT SELECT, INSERT ON comanda.door_use TO comanda_app;

-- Binds the running transaction to a tenant, chain or door and says whether it may go on, in one round trip.
CREATE FUNCTION comanda.enter(tenant uuid, chain uuid, door text) RETURNS text LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM set_config('comanda.tenant_id', coalesce(tenant::text, ''), true),
            set_config('comanda.chain_id', coalesce(chain::text, ''), true),
            set_config('comanda.door', coalesce(door, ''), true);
    IF tenant IS NULL THEN
        RETURN 'NONE';
    END IF;
    RETURN coalesce((SELECT t.status FROM comanda.tenant t WHERE t.id = tenant), 'UNKNOWN');
END
$$;
