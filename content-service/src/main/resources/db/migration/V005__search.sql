call searchable('content_asset', '{name}');
