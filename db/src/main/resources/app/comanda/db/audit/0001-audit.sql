--liquibase formatted sql

--changeset comanda:audit-log splitStatements:false
--comment Append-only by grant. Entries are written beside the fact and sealed in batches, so that busy tenants never queue.
CREATE TABLE comanda.audit_entry (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    staff_id uuid,
    terminal_id uuid,
    approver_id uuid,
    outlet_id uuid,
    request_id text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    before text,
    after text,
    seal_number bigint,
    PRIMARY KEY (id)
);
CREATE INDEX audit_entry_list ON comanda.audit_entry (tenant_id, id DESC);
CREATE INDEX audit_entry_subject ON comanda.audit_entry (tenant_id, subject_id, id DESC);
CREATE INDEX audit_entry_unsealed ON comanda.audit_entry (tenant_id, id) WHERE seal_number IS NULL;
CREATE INDEX audit_entry_sealed ON comanda.audit_entry (tenant_id, seal_number, id) WHERE seal_number IS NOT NULL;
SELECT comanda.isolate('comanda.audit_entry', 'audit-seal');
REVOKE UPDATE, DELETE ON comanda.audit_entry FROM comanda_app;
GRANT UPDATE (seal_number) ON comanda.audit_entry TO comanda_app;

CREATE FUNCTION comanda.keep_seal() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF OLD.seal_number IS NOT NULL THEN
        RAISE EXCEPTION 'a sealed audit entry does not change';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_seal BEFORE UPDATE ON comanda.audit_entry FOR EACH ROW EXECUTE FUNCTION comanda.keep_seal();

CREATE TABLE comanda.audit_seal (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    number bigint NOT NULL,
    entries int NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, number)
);
COMMENT ON TABLE comanda.audit_seal IS 'hash = SHA-256 over the previous hash and the entries of the seal, ordered by id';
SELECT comanda.isolate('comanda.audit_seal');
REVOKE UPDATE, DELETE ON comanda.audit_seal FROM comanda_app;
