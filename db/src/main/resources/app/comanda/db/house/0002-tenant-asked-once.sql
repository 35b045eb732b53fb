--liquibase formatted sql

--changeset comanda:house-tenant-asked-once splitStatements:false
--comment In a sub-select the tenant is read once a statement; as a bare call it was read, and made a uuid of, for every row.
CREATE OR REPLACE FUNCTION comanda.isolate(target regclass, door text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant ON %s USING (tenant_id = (SELECT comanda.current_tenant())) '
        'WITH CHECK (tenant_id = comanda.current_tenant())', target);
    IF door IS NOT NULL THEN
        EXECUTE format('CREATE POLICY door_read ON %s FOR SELECT USING (comanda.current_door() = %L)', target, door);
        EXECUTE format('CREATE POLICY door_delete ON %s FOR DELETE USING (comanda.current_door() = %L)', target, door);
    END IF;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO comanda_app', target);
END
$$;

-- the tables that were made before
DO $$
DECLARE
    locked regclass;
BEGIN
    FOR locked IN
        SELECT p.polrelid FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace = 'comanda'::regnamespace AND p.polname = 'tenant'
          AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%SELECT%'
    LOOP
        EXECUTE format('ALTER POLICY tenant ON %s USING (tenant_id = (SELECT comanda.current_tenant()))', locked);
    END LOOP;
END
$$;
