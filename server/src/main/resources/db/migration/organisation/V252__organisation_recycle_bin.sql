-- After so many days in the recycle bin a record is deleted for good.
update organisation_settings set settings = settings || '{"recycleBinDays": 30}';
