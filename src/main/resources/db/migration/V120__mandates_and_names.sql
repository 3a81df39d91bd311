-- what a mandate lets somebody do: everything that speaks, or posts or answers alone
alter table mandate add column scope varchar(16) character set ascii collate ascii_bin not null default 'ALL';

-- whether those who speak for the client's owner put their name below
alter table house_sheet add column by_name boolean not null default false;
