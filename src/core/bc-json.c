/* Writing of JSON, indented by two, in the order of the calls: the same answer gives the same bytes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-json.h"

#include <math.h>

struct _BcJson
{
  GString *text;
  guint depth;
  gboolean fresh; /* nothing stands yet in the object or array at hand */
};

/**
 * bc_json_new:
 *
 * Returns: (transfer full): an empty text. Begin with one object or array without a key.
 */
BcJson *
bc_json_new (void)
{
  BcJson *self = g_new0 (BcJson, 1);

  self->text = g_string_new (NULL);
  self->fresh = TRUE;
  return self;
}

/**
 * bc_json_finish:
 * @self: (transfer full): the writer, freed here
 *
 * Returns: (transfer full): the text, ending in a line break.
 */
char *
bc_json_finish (BcJson *self)
{
  GString *text = self->text;

  g_free (self);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

static void
break_line (BcJson *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
append_quoted (BcJson *self, const char *value)
{
  g_string_append_c (self->text, '"');
  for (const char *p = value; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_c (self->text, '\\');
        g_string_append_c (self->text, *p);
        break;
      case '\n':
        g_string_append (self->text, "\\n");
        break;
      case '\t':
        g_string_append (self->text, "\\t");
        break;
      default:
        if ((guchar)*p < 0x20)
          g_string_append_printf (self->text, "\\u%04x", (guchar)*p);
        else
          g_string_append_c (self->text, *p);
      }
  g_string_append_c (self->text, '"');
}

/* Writes what stands before a value: comma, line break, key. */
static void
begin_value (BcJson *self, const char *key)
{
  if (!self->fresh)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    break_line (self);
  self->fresh = FALSE;
  if (key != NULL)
    {
      append_quoted (self, key);
      g_string_append (self->text, ": ");
    }
}

static void
begin_group (BcJson *self, const char *key, char bracket)
{
  begin_value (self, key);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->fresh = TRUE;
}

static void
end_group (BcJson *self, char bracket)
{
  self->depth--;
  if (!self->fresh)
    break_line (self);
  g_string_append_c (self->text, bracket);
  self->fresh = FALSE;
}

void
bc_json_begin_object (BcJson *self, const char *key)
{
  begin_group (self, key, '{');
}

void
bc_json_end_object (BcJson *self)
{
  end_group (self, '}');
}

void
bc_json_begin_array (BcJson *self, const char *key)
{
  begin_group (self, key, '[');
}

void
bc_json_end_array (BcJson *self)
{
  end_group (self, ']');
}

/**
 * bc_json_string:
 * @key: (nullable): NULL inside an array
 * @value: (nullable): NULL is written as null
 */
void
bc_json_string (BcJson *self, const char *key, const char *value)
{
  begin_value (self, key);
  if (value == NULL)
    g_string_append (self->text, "null");
  else
    append_quoted (self, value);
}

void
bc_json_integer (BcJson *self, const char *key, gint64 value)
{
  begin_value (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

/* With a point in every locale. */
void
bc_json_number (BcJson *self, const char *key, double value, int decimals)
{
  char format[8], buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (isfinite (value) && decimals >= 0 && decimals <= 9);
  begin_value (self, key);
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_string_append (self->text, g_ascii_formatd (buffer, sizeof buffer, format, value));
}

void
bc_json_boolean (BcJson *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
bc_json_strings (BcJson *self, const char *key, const char *const *values)
{
  bc_json_begin_array (self, key);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    bc_json_string (self, NULL, values[i]);
  bc_json_end_array (self);
}
