--liquibase formatted sql

--changeset comanda:staff-drawer splitStatements:false
CREATE TABLE comanda.drawer_shift (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    outlet_id uuid NOT NULL,
    terminal_id uuid NOT NULL,
    business_date date NOT NULL,
    currency char(3) NOT NULL,
    opening_float bigint NOT NULL CHECK (opening_float >= 0),
    status text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    opened_by_id uuid,
    opened_by text NOT NULL,
    opened_at timestamptz NOT NULL,
    counted_by text,
    counted_at timestamptz,
    counted bigint CHECK (counted >= 0),
    denominations text,
    counts int NOT NULL CHECK (counts >= 0),
    expected bigint,
    variance_reason text,
    variance_note text,
    variance_approver_id uuid,
    variance_accepted_by text,
    variance_accepted_at timestamptz,
    variance_accepted_note text,
    closed_by text,
    closed_at timestamptz,
    z_number int CHECK (z_number > 0),
    version bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, terminal_id, z_number),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    CHECK ((counted IS NULL) = (expected IS NULL) AND (counted IS NULL) = (counted_at IS NULL)),
    CHECK ((status = 'CLOSED') = (z_number IS NOT NULL) AND (status = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (status = 'OPEN' OR counted IS NOT NULL),
    CHECK (status = 'OPEN' OR counted = expected OR variance_reason IS NOT NULL)
);
COMMENT ON TABLE comanda.drawer_shift IS 'One person''s charge of the cash drawer at one terminal';
COMMENT ON COLUMN comanda.drawer_shift.opening_float IS 'minor units in the drawer to begin with';
COMMENT ON COLUMN comanda.drawer_shift.counts IS 'how often it was counted; the first time blind';
COMMENT ON COLUMN comanda.drawer_shift.denominations IS 'JSON: how many of which coin and note were counted';
COMMENT ON COLUMN comanda.drawer_shift.expected IS 'minor units that should have been there when it was counted';
COMMENT ON COLUMN comanda.drawer_shift.z_number IS 'counts the closings of the terminal, without gaps';
CREATE UNIQUE INDEX drawer_shift_open ON comanda.drawer_shift (tenant_id, terminal_id) WHERE status = 'OPEN';
CREATE INDEX drawer_shift_list ON comanda.drawer_shift (tenant_id, outlet_id, id DESC);
SELECT comanda.isolate('comanda.drawer_shift');

CREATE TABLE comanda.drawer_movement (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    shift_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('PAID_IN', 'PAID_OUT', 'SAFE_DROP', 'NO_SALE')),
    amount bigint NOT NULL,
    reason text,
    note text,
    staff_id uuid,
    made_by text NOT NULL,
    approver_id uuid,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, shift_id, id),
    FOREIGN KEY (tenant_id, shift_id) REFERENCES comanda.drawer_shift (tenant_id, id),
    CHECK ((kind = 'NO_SALE' AND amount = 0) OR (kind <> 'NO_SALE' AND amount > 0)),
    CHECK (kind = 'SAFE_DROP' OR reason IS NOT NULL)
);
COMMENT ON COLUMN comanda.drawer_movement.amount IS 'minor units, unsigned: the kind says whether it came or went';
SELECT comanda.isolate('comanda.drawer_movement');
REVOKE UPDATE, DELETE ON comanda.drawer_movement FROM comanda_app;

CREATE TABLE comanda.drawer_rule (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    cash_needs_shift boolean NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.drawer_rule.id IS 'the outlet; without a row, nothing is asked for';
SELECT comanda.isolate('comanda.drawer_rule');
