/* A strict reader of JSON (RFC 8259): no comments, no trailing commas, no key twice, no raw control characters, no
 * numbers that another reader might take otherwise, nothing behind the end but one line break.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "strict-json.h"

#include <string.h>

#define MAX_DEPTH 64

typedef struct
{
  const char *text;
  const char *at;
  guint depth;
  char *fault;
} Parser;

static StrictJson *parse_value (Parser *parser);

void
strict_json_free (StrictJson *self)
{
  g_free (self->text);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self);
}

static StrictJson *
value_new (StrictJsonKind kind, char *text)
{
  StrictJson *value = g_new0 (StrictJson, 1);

  value->kind = kind;
  value->text = text;
  if (kind == STRICT_JSON_ARRAY || kind == STRICT_JSON_OBJECT)
    value->items = g_ptr_array_new_with_free_func ((GDestroyNotify)strict_json_free);
  if (kind == STRICT_JSON_OBJECT)
    value->names = g_ptr_array_new_with_free_func (g_free);
  return value;
}

static gpointer
fail (Parser *parser, const char *what)
{
  if (parser->fault == NULL)
    parser->fault = g_strdup_printf ("%s at byte %d: %.40s", what, (int)(parser->at - parser->text), parser->at);
  return NULL;
}

static void
skip_space (Parser *parser)
{
  parser->at += strspn (parser->at, " \t\r\n");
}

static gboolean
parse_escape (Parser *parser, GString *string)
{
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;
  gunichar c = 0;

  if (*parser->at != 'u')
    {
      found = *parser->at != '\0' ? strchr (letters, *parser->at) : NULL;
      if (found == NULL)
        return fail (parser, "unknown escape") != NULL;
      g_string_append_c (string, meanings[found - letters]);
      parser->at++;
      return TRUE;
    }
  parser->at++;
  for (int i = 0; i < 4; i++, parser->at++)
    {
      if (!g_ascii_isxdigit (*parser->at))
        return fail (parser, "\\u without four hex digits") != NULL;
      c = c * 16 + (gunichar)g_ascii_xdigit_value (*parser->at);
    }
  if (c >= 0xd800 && c <= 0xdfff)
    return fail (parser, "surrogates are not written by us") != NULL;
  g_string_append_unichar (string, c);
  return TRUE;
}

static char *
parse_quoted (Parser *parser)
{
  g_autoptr (GString) string = g_string_new (NULL);

  if (*parser->at != '"')
    return fail (parser, "expected a string");
  for (parser->at++; *parser->at != '"';)
    if ((guchar)*parser->at < 0x20)
      return fail (parser, "raw control character or end in a string");
    else if (*parser->at == '\\')
      {
        parser->at++;
        if (!parse_escape (parser, string))
          return NULL;
      }
    else
      g_string_append_c (string, *parser->at++);
  parser->at++;
  return g_strdup (string->str);
}

static gsize
skip_digits (Parser *parser)
{
  gsize n = strspn (parser->at, "0123456789");

  parser->at += n;
  return n;
}

static StrictJson *
parse_number (Parser *parser)
{
  const char *start = parser->at;

  if (*parser->at == '-')
    parser->at++;
  if (*parser->at == '0' && g_ascii_isdigit (parser->at[1]))
    return fail (parser, "number with a leading zero");
  if (skip_digits (parser) == 0)
    return fail (parser, "expected a value");
  if (*parser->at == '.')
    {
      parser->at++;
      if (skip_digits (parser) == 0)
        return fail (parser, "no digit behind the point");
    }
  if (*parser->at == 'e' || *parser->at == 'E')
    return fail (parser, "exponents are not written by us");
  return value_new (STRICT_JSON_NUMBER, g_strndup (start, parser->at - start));
}

static gboolean
parse_member (Parser *parser, StrictJson *object)
{
  g_autofree char *name = NULL;
  StrictJson *value;

  skip_space (parser);
  name = parse_quoted (parser);
  if (name == NULL)
    return FALSE;
  if (g_ptr_array_find_with_equal_func (object->names, name, g_str_equal, NULL))
    return fail (parser, "key written twice") != NULL;
  skip_space (parser);
  if (*parser->at != ':')
    return fail (parser, "expected a colon") != NULL;
  parser->at++;
  value = parse_value (parser);
  if (value == NULL)
    return FALSE;
  g_ptr_array_add (object->names, g_steal_pointer (&name));
  g_ptr_array_add (object->items, value);
  return TRUE;
}

static gboolean
parse_item (Parser *parser, StrictJson *array)
{
  StrictJson *value = parse_value (parser);

  if (value != NULL)
    g_ptr_array_add (array->items, value);
  return value != NULL;
}

static StrictJson *
parse_group (Parser *parser, StrictJsonKind kind, char end)
{
  g_autoptr (StrictJson) group = value_new (kind, NULL);

  if (++parser->depth > MAX_DEPTH)
    return fail (parser, "nested too deep");
  parser->at++;
  skip_space (parser);
  while (*parser->at != end)
    {
      if (!(kind == STRICT_JSON_OBJECT ? parse_member (parser, group) : parse_item (parser, group)))
        return NULL;
      skip_space (parser);
      if (*parser->at == end)
        break;
      if (*parser->at != ',')
        return fail (parser, "expected a comma or the end");
      parser->at++;
      skip_space (parser);
      if (*parser->at == end)
        return fail (parser, "comma before the end");
    }
  parser->at++;
  parser->depth--;
  return g_steal_pointer (&group);
}

static StrictJson *
parse_word (Parser *parser, const char *word, StrictJsonKind kind)
{
  parser->at += strlen (word);
  return value_new (kind, g_strdup (word));
}

static StrictJson *
parse_value (Parser *parser)
{
  char *string;

  skip_space (parser);
  switch (*parser->at)
    {
    case '{':
      return parse_group (parser, STRICT_JSON_OBJECT, '}');
    case '[':
      return parse_group (parser, STRICT_JSON_ARRAY, ']');
    case '"':
      string = parse_quoted (parser);
      return string != NULL ? value_new (STRICT_JSON_STRING, string) : NULL;
    default:
      if (g_str_has_prefix (parser->at, "true"))
        return parse_word (parser, "true", STRICT_JSON_BOOLEAN);
      if (g_str_has_prefix (parser->at, "false"))
        return parse_word (parser, "false", STRICT_JSON_BOOLEAN);
      if (g_str_has_prefix (parser->at, "null"))
        return parse_word (parser, "null", STRICT_JSON_NULL);
      return parse_number (parser);
    }
}

/**
 * strict_json_parse:
 * @fault: (out) (transfer full): what is wrong; NULL on success
 *
 * Returns: (transfer full) (nullable): the value.
 */
StrictJson *
strict_json_parse (const char *text, char **fault)
{
  Parser parser = { text, text, 0, NULL };
  g_autoptr (StrictJson) value = NULL;

  *fault = NULL;
  if (!g_utf8_validate (text, -1, NULL))
    {
      *fault = g_strdup ("not UTF-8");
      return NULL;
    }
  value = parse_value (&parser);
  if (value != NULL && strcmp (parser.at, "\n") != 0)
    {
      fail (&parser, "expected one line break and the end");
      g_clear_pointer (&value, strict_json_free);
    }
  *fault = parser.fault;
  return g_steal_pointer (&value);
}

/**
 * strict_json_expect:
 *
 * Returns: (transfer full): the value; the test fails where the text is not JSON.
 */
StrictJson *
strict_json_expect (const char *text)
{
  g_autofree char *fault = NULL;
  StrictJson *value = strict_json_parse (text, &fault);

  g_assert_cmpstr (fault, ==, NULL);
  g_assert_nonnull (value);
  return value;
}

/**
 * strict_json_member:
 *
 * Returns: the value of the key; the test fails where there is none.
 */
const StrictJson *
strict_json_member (const StrictJson *self, const char *name)
{
  guint position;

  g_assert_cmpint (self->kind, ==, STRICT_JSON_OBJECT);
  if (!g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, &position))
    g_error ("no key '%s'", name);
  return g_ptr_array_index (self->items, position);
}

const StrictJson *
strict_json_item (const StrictJson *self, guint position)
{
  g_assert_cmpint (self->kind, ==, STRICT_JSON_ARRAY);
  g_assert_cmpuint (position, <, self->items->len);
  return g_ptr_array_index (self->items, position);
}

/**
 * strict_json_string:
 * @name: (nullable): a key of @self, or NULL for @self itself
 *
 * Returns: (nullable): the string, or NULL for null.
 */
const char *
strict_json_string (const StrictJson *self, const char *name)
{
  const StrictJson *value = name != NULL ? strict_json_member (self, name) : self;

  if (value->kind == STRICT_JSON_NULL)
    return NULL;
  g_assert_cmpint (value->kind, ==, STRICT_JSON_STRING);
  return value->text;
}

double
strict_json_number (const StrictJson *self, const char *name)
{
  const StrictJson *value = strict_json_member (self, name);

  g_assert_cmpint (value->kind, ==, STRICT_JSON_NUMBER);
  return g_ascii_strtod (value->text, NULL);
}

guint
strict_json_length (const StrictJson *self)
{
  g_assert_nonnull (self->items);
  return self->items->len;
}

/**
 * strict_json_names:
 *
 * Returns: (transfer full): the keys of an object in their order, with a space between.
 */
char *
strict_json_names (const StrictJson *self)
{
  GString *names = g_string_new (NULL);

  g_assert_cmpint (self->kind, ==, STRICT_JSON_OBJECT);
  for (guint i = 0; i < self->names->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", (const char *)g_ptr_array_index (self->names, i));
  return g_string_free (names, FALSE);
}
