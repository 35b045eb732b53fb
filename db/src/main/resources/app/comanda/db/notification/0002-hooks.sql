--liquibase formatted sql

--changeset comanda:notification-hooks splitStatements:false
CREATE TABLE comanda.hook (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    name text NOT NULL,
    url text NOT NULL,
    events text NOT NULL,
    secret bytea NOT NULL,
    active boolean NOT NULL,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id)
);
COMMENT ON COLUMN comanda.hook.events IS 'names such as order.paid, separated by blanks';
COMMENT ON COLUMN comanda.hook.secret IS 'encrypted, as those of payment accounts';
SELECT comanda.isolate('comanda.hook');

CREATE TABLE comanda.hook_call (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    hook_id uuid NOT NULL,
    type text NOT NULL,
    body text NOT NULL,
    state text NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED')),
    attempts int NOT NULL,
    last_status int,
    last_error text,
    created_at timestamptz NOT NULL,
    attempted_at timestamptz,
    next_at timestamptz,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, hook_id) REFERENCES comanda.hook (tenant_id, id)
);
CREATE INDEX hook_call_list ON comanda.hook_call (tenant_id, hook_id, id DESC);
SELECT comanda.isolate('comanda.hook_call');
