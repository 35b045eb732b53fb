--liquibase formatted sql

--changeset comanda:printing-printers splitStatements:false
CREATE TABLE comanda.printer (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    name text NOT NULL,
    host text NOT NULL,
    port int NOT NULL CHECK (port BETWEEN 1 AND 65535),
    paper text NOT NULL CHECK (paper IN ('NARROW', 'WIDE_42', 'WIDE')),
    receipts text NOT NULL,
    tickets text NOT NULL,
    drawer boolean NOT NULL,
    substitute_id uuid,
    version bigint NOT NULL,
    UNIQUE (tenant_id, id),
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    FOREIGN KEY (tenant_id, substitute_id) REFERENCES comanda.printer (tenant_id, id) ON DELETE SET NULL (substitute_id),
    CHECK (substitute_id <> id)
);
COMMENT ON COLUMN comanda.printer.host IS 'as the print agent in the outlet reaches it; the server never calls it';
COMMENT ON COLUMN comanda.printer.receipts IS 'JSON: the terminals whose receipts it prints';
COMMENT ON COLUMN comanda.printer.tickets IS 'JSON: the kitchen stations whose tickets it prints';
COMMENT ON COLUMN comanda.printer.drawer IS 'whether a cash drawer hangs on it';
CREATE UNIQUE INDEX printer_name ON comanda.printer (tenant_id, outlet_id, lower(name));
SELECT comanda.isolate('comanda.printer');

--changeset comanda:printing-jobs splitStatements:false
--comment Kept for some days (JobRetention). Who takes what, and why none is printed twice: docs/adr.
CREATE TABLE comanda.print_job (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('TICKET', 'VOID', 'CHANGE', 'RECEIPT', 'DRAWER', 'TEST')),
    title text NOT NULL,
    order_id uuid,
    part_id uuid,
    printer_id uuid NOT NULL,
    printer_name text NOT NULL,
    content bytea NOT NULL,
    substitute_id uuid,
    substitute_content bytea,
    state text NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'PRINTED', 'FAILED', 'CANCELLED')),
    doubtful boolean NOT NULL,
    again_of uuid,
    attempts int NOT NULL,
    trouble text,
    detail text,
    due_at timestamptz NOT NULL,
    taken_by uuid,
    lease_until timestamptz,
    printed_on text,
    asked_by text NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version bigint NOT NULL,
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id),
    CHECK ((state = 'TAKEN') = (taken_by IS NOT NULL)),
    CHECK ((taken_by IS NULL) = (lease_until IS NULL)),
    CHECK ((substitute_id IS NULL) = (substitute_content IS NULL))
);
COMMENT ON COLUMN comanda.print_job.content IS 'ESC/POS, for the paper of the printer';
COMMENT ON COLUMN comanda.print_job.doubtful IS 'it may have been printed before; says so on the paper';
COMMENT ON COLUMN comanda.print_job.again_of IS 'the job that somebody asked to see printed again';
COMMENT ON COLUMN comanda.print_job.taken_by IS 'the print agent (terminal) that has it, until lease_until';
CREATE INDEX print_job_open ON comanda.print_job (tenant_id, outlet_id, id) WHERE state IN ('WAITING', 'TAKEN');
CREATE INDEX print_job_list ON comanda.print_job (tenant_id, outlet_id, id DESC);
CREATE INDEX print_job_age ON comanda.print_job (tenant_id, changed_at);
SELECT comanda.isolate('comanda.print_job');

--changeset comanda:printing-told-lines splitStatements:false
--comment What paper in the kitchen says of each line, so that a ticket that is split or moved is not printed anew.
CREATE TABLE comanda.told_line (
    tenant_id uuid NOT NULL REFERENCES comanda.tenant,
    id uuid NOT NULL PRIMARY KEY,
    outlet_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    ticket_version bigint NOT NULL,
    ticket_number text NOT NULL,
    table_name text,
    service_mode text NOT NULL,
    voided numeric(12, 3) NOT NULL,
    on_paper boolean NOT NULL,
    told_at timestamptz NOT NULL,
    FOREIGN KEY (tenant_id, outlet_id) REFERENCES comanda.outlet (tenant_id, id)
);
COMMENT ON COLUMN comanda.told_line.id IS 'the line of the order, as it was sent';
COMMENT ON COLUMN comanda.told_line.on_paper IS 'false: no printer had it to print, so nothing is taken back either';
CREATE INDEX told_line_age ON comanda.told_line (tenant_id, told_at);
SELECT comanda.isolate('comanda.told_line');
