-- MySQL 9.7 does not check a foreign key whose index goes on with a column that is null (docs/decisions/0003-database.md)
alter table signature_request
  drop key signature_request_signer,
  add key signature_request_signer (agency_id, signer_member_id),
  add key signature_request_waiting (signer_member_id, closed_at, agency_id);
