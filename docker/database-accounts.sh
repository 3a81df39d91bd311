#!/usr/bin/env bash
# Run once by the database's image, on an empty volume: the application's account has no rights until `grant` gives them.
set -euo pipefail
app="$(cat /run/secrets/COUNTERSIGN_DATABASE_PASSWORD)"
migrate="$(cat /run/secrets/COUNTERSIGN_DATABASE_MIGRATE_PASSWORD)"
MYSQL_PWD="$(cat /run/secrets/database-root)" mysql --user=root <<SQL
create database countersign character set utf8mb4 collate utf8mb4_bin;
create user countersign_app@'%' identified by '$app';
create user countersign_migrate@'%' identified by '$migrate';
grant all privileges on countersign.* to countersign_migrate@'%' with grant option;
SQL
