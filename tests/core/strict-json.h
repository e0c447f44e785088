/* A strict reader of JSON (RFC 8259) for tests: what it accepts, every program accepts.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STRICT_JSON_NULL,
  STRICT_JSON_BOOLEAN,
  STRICT_JSON_NUMBER,
  STRICT_JSON_STRING,
  STRICT_JSON_ARRAY,
  STRICT_JSON_OBJECT,
} StrictJsonKind;

typedef struct
{
  StrictJsonKind kind;
  char *text;       /* of a string; of a number as it was written; "true" or "false" */
  GPtrArray *items; /* of an array or object */
  GPtrArray *names; /* of an object: keys, in order */
} StrictJson;

StrictJson *strict_json_parse (const char *text, char **fault);
StrictJson *strict_json_expect (const char *text);
void strict_json_free (StrictJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StrictJson, strict_json_free)

const StrictJson *strict_json_member (const StrictJson *self, const char *name);
const StrictJson *strict_json_item (const StrictJson *self, guint position);
const char *strict_json_string (const StrictJson *self, const char *name);
double strict_json_number (const StrictJson *self, const char *name);
guint strict_json_length (const StrictJson *self);
char *strict_json_names (const StrictJson *self);

G_END_DECLS
