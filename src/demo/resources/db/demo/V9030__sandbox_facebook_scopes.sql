alter table sandbox_facebook_token
  add column scopes varchar(400) character set ascii collate ascii_bin not null
    default 'pages_show_list,pages_read_engagement,pages_manage_posts,public_profile';
