--liquibase formatted sql

--changeset comanda:house-isolation splitStatements:false
--comment Who is asking is a setting of the transaction; without it every policy is false.
CREATE FUNCTION comanda.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('comanda.tenant_id', true), '')::uuid $$;

CREATE FUNCTION comanda.current_chain() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('comanda.chain_id', true), '')::uuid $$;

-- The named door for work across tenants (see tenancy.Door); '' outside it.
CREATE FUNCTION comanda.current_door() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('comanda.door', true), '') $$;

-- Locks a table to its tenant. Every tenant table's change log calls it once; a test looks for those that did not.
-- A door, where one is named, may read and delete rows of all tenants of this one table, and never write them.
CREATE FUNCTION comanda.isolate(target regclass, door text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant ON %s USING (tenant_id = comanda.current_tenant()) '
        'WITH CHECK (tenant_id = comanda.current_tenant())', target);
    IF door IS NOT NULL THEN
        EXECUTE format('CREATE POLICY door_read ON %s FOR SELECT USING (comanda.current_door() = %L)', target, door);
        EXECUTE format('CREATE POLICY door_delete ON %s FOR DELETE USING (comanda.current_door() = %L)', target, door);
    END IF;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO comanda_app', target);
END
$$;
REVOKE EXECUTE ON FUNCTION comanda.isolate(regclass, text) FROM PUBLIC;

GRANT USAGE ON SCHEMA comanda TO comanda_app;

--changeset comanda:house-partitions splitStatements:false
--comment Orders and their children live in one partition a month, found by the time inside a UUIDv7 key (ADR 0003).
CREATE FUNCTION comanda.uuid_at(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid $$;

CREATE TABLE comanda.partitioned_table (name text PRIMARY KEY);
COMMENT ON TABLE comanda.partitioned_table IS 'Tables that get a partition for every month, by a UUIDv7 key';

-- Makes the partitions from last month to so many months ahead; the application calls it, the owner's rights make them.
CREATE FUNCTION comanda.make_partitions(months_ahead int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
SET search_path = comanda, pg_temp AS
$$
DECLARE
    parent text;
    month timestamptz;
    part text;
    made int := 0;
BEGIN
    IF months_ahead NOT BETWEEN 0 AND 24 THEN
        RAISE EXCEPTION 'months_ahead must be between 0 and 24';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('comanda.make_partitions'));
    FOR parent IN SELECT name FROM partitioned_table ORDER BY name LOOP
        FOR offset_months IN -1..months_ahead LOOP
            month := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => offset_months)) AT TIME ZONE 'UTC';
            part := parent || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
            IF to_regclass('comanda.' || part) IS NULL THEN
                EXECUTE format('CREATE TABLE comanda.%I PARTITION OF comanda.%I FOR VALUES FROM (%L) TO (%L)',
                    part, parent, uuid_at(month),
                    uuid_at(((month AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC'));
                -- a partition read by its own name must be as locked as its parent
                EXECUTE format('ALTER TABLE comanda.%I ENABLE ROW LEVEL SECURITY', part);
                EXECUTE format('ALTER TABLE comanda.%I FORCE ROW LEVEL SECURITY', part);
                made := made + 1;
            END IF;
        END LOOP;
    END LOOP;
    RETURN made;
END
$$;
REVOKE EXECUTE ON FUNCTION comanda.make_partitions(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION comanda.make_partitions(int) TO comanda_app;

-- Announces a table to make_partitions and gives it the months it needs now, and a default for keys of other times.
CREATE FUNCTION comanda.partition_monthly(target text) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO comanda.partitioned_table VALUES (target);
    EXECUTE format('CREATE TABLE comanda.%I PARTITION OF comanda.%I DEFAULT', target || '_other', target);
    EXECUTE format('ALTER TABLE comanda.%I ENABLE ROW LEVEL SECURITY', target || '_other');
    EXECUTE format('ALTER TABLE comanda.%I FORCE ROW LEVEL SECURITY', target || '_other');
    PERFORM comanda.make_partitions(3);
END
$$;
REVOKE EXECUTE ON FUNCTION comanda.partition_monthly(text) FROM PUBLIC;
