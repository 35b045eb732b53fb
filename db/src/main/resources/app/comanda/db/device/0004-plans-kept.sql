--liquibase formatted sql

--changeset comanda:device-plans-kept splitStatements:false
--comment A till's work is many small statements, whose plans are kept; on partitioned tables they were made anew each time.
CREATE OR REPLACE FUNCTION comanda.enter(tenant uuid, chain uuid, door text, staff uuid DEFAULT NULL,
    terminal uuid DEFAULT NULL, terminal_key bytea DEFAULT NULL)
RETURNS text LANGUAGE plpgsql AS
$$
DECLARE
    tenant_status text;
    terminal_status text;
BEGIN
    PERFORM set_config('comanda.tenant_id', coalesce(tenant::text, ''), true),
            set_config('comanda.chain_id', coalesce(chain::text, ''), true),
            set_config('comanda.door', coalesce(door, ''), true);
    -- left to itself PostgreSQL takes a plan for all months to be dearer than planning for one; so do the checks of foreign
    -- keys. Whoever calls from no terminal may ask for a report, whose plan is worth its making.
    IF terminal IS NOT NULL OR staff IS NULL THEN
        PERFORM set_config('plan_cache_mode', 'force_generic_plan', true);
    END IF;
    IF terminal IS NOT NULL THEN
        SELECT d.status INTO terminal_status FROM comanda.terminal d WHERE d.id = terminal AND d.key_hash = terminal_key;
        IF terminal_status IS DISTINCT FROM 'ACTIVE' THEN
            RETURN 'TERMINAL_' || coalesce(terminal_status, 'UNKNOWN');
        END IF;
    END IF;
    IF tenant IS NULL THEN
        RETURN 'NONE';
    END IF;
    IF staff IS NOT NULL AND EXISTS (SELECT FROM comanda.employee e WHERE e.id = staff AND NOT e.active) THEN
        RETURN 'STAFF_INACTIVE';
    END IF;
    -- a chain's transaction enters only tenants of that chain
    SELECT t.status INTO tenant_status FROM comanda.tenant t WHERE t.id = tenant AND (chain IS NULL OR t.chain_id = chain);
    RETURN coalesce(tenant_status, 'UNKNOWN');
END
$$;
