/* Reading a shapes file back, with plain code of its own.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef struct
{
  char *id;
  GPtrArray *borders;           /* GArrays of BcFigurePoint */
} ShapeInFile;

GPtrArray         *shapes_file_read (const char *path);
const ShapeInFile *shapes_file_find (const GPtrArray *shapes, const char *id);
