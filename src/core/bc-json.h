/* Writing of JSON. Writing only: the program never reads any.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BcJson BcJson;

BcJson *bc_json_new (void);
char   *bc_json_finish (BcJson *self);

void    bc_json_begin_object (BcJson *self, const char *key);
void    bc_json_end_object (BcJson *self);
void    bc_json_begin_array (BcJson *self, const char *key);
void    bc_json_end_array (BcJson *self);
void    bc_json_string (BcJson *self, const char *key, const char *value);
void    bc_json_integer (BcJson *self, const char *key, gint64 value);
void    bc_json_number (BcJson *self, const char *key, double value, int decimals);
void    bc_json_boolean (BcJson *self, const char *key, gboolean value);
void    bc_json_strings (BcJson *self, const char *key, const char *const *values);

G_END_DECLS
