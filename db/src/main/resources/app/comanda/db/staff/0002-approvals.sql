--liquibase formatted sql

--changeset comanda:staff-approvals splitStatements:false
--comment Why something was taken off a bill, what a role may do by itself, and what a manager let it do once.
ALTER TABLE comanda.employee ADD UNIQUE (tenant_id, id);

CREATE TABLE comanda.reason (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN
        ('VOID', 'COMP', 'DISCOUNT', 'REFUND', 'NO_SALE', 'PAID_IN', 'PAID_OUT', 'VARIANCE')),
    text text NOT NULL,
    position int NOT NULL,
    active boolean NOT NULL,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id)
);
COMMENT ON COLUMN comanda.reason.active IS 'one that is not offered any more stays, because acts of the past refer to it';
CREATE UNIQUE INDEX reason_text ON comanda.reason (tenant_id, kind, lower(text));
SELECT comanda.isolate('comanda.reason');

CREATE TABLE comanda.role_limit (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    role text NOT NULL CHECK (role IN ('MANAGER', 'CASHIER', 'KITCHEN')),
    deed text NOT NULL CHECK (deed IN ('VOID_SENT', 'COMP', 'LINE_DISCOUNT', 'ORDER_DISCOUNT', 'CHARGE_REMOVED',
        'REFUND', 'NO_SALE', 'PAID_OUT', 'SHIFT_VARIANCE')),
    extent text NOT NULL CHECK (extent IN ('NEVER', 'UP_TO', 'ALWAYS')),
    most bigint NOT NULL CHECK (most >= 0),
    version bigint NOT NULL,
    UNIQUE (tenant_id, role, deed)
);
COMMENT ON TABLE comanda.role_limit IS 'where a tenant differs from the usual limits; owners have none';
COMMENT ON COLUMN comanda.role_limit.most IS 'minor units of the outlet''s currency; counts for UP_TO only';
SELECT comanda.isolate('comanda.role_limit');

CREATE TABLE comanda.staff_pin (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    pin_hash text NOT NULL,
    failures int NOT NULL,
    locked_until timestamptz,
    set_at timestamptz NOT NULL,
    FOREIGN KEY (tenant_id, id) REFERENCES comanda.employee (tenant_id, id)
);
COMMENT ON COLUMN comanda.staff_pin.id IS 'the employee''s';
COMMENT ON COLUMN comanda.staff_pin.failures IS 'wrong tries in a row';
CREATE INDEX staff_pin_tenant ON comanda.staff_pin (tenant_id, id);
SELECT comanda.isolate('comanda.staff_pin');

CREATE TABLE comanda.approval (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    deed text NOT NULL,
    subject_id uuid NOT NULL,
    amount bigint NOT NULL CHECK (amount >= 0),
    currency text NOT NULL,
    note text NOT NULL,
    approver_id uuid NOT NULL,
    approver text NOT NULL,
    asker_id uuid NOT NULL,
    asker text NOT NULL,
    terminal_id uuid,
    given_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    FOREIGN KEY (tenant_id, approver_id) REFERENCES comanda.employee (tenant_id, id),
    FOREIGN KEY (tenant_id, asker_id) REFERENCES comanda.employee (tenant_id, id)
);
COMMENT ON COLUMN comanda.approval.subject_id IS 'the order, or for what is done to a drawer the shift';
CREATE INDEX approval_list ON comanda.approval (tenant_id, outlet_id, id DESC);
SELECT comanda.isolate('comanda.approval');
