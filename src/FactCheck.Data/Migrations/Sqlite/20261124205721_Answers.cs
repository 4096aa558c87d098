using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Answers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AnsweredByName",
                table: "Queries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "SettledAt",
                table: "Queries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SettledBy",
                table: "Queries",
                type: "TEXT",
                nullable: true);

            // What was answered before this rule has been read; only later answers wait for a decision.
            migrationBuilder.Sql("UPDATE \"Queries\" SET \"SettledAt\" = \"AnsweredAt\" WHERE \"AnsweredAt\" IS NOT NULL");

            migrationBuilder.CreateTable(
                name: "FurtherAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QueryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FurtherAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FurtherAnswers_Desks_DeskId",
                        column: x => x.DeskId,
                        principalTable: "Desks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FurtherAnswers_Queries_QueryId",
                        column: x => x.QueryId,
                        principalTable: "Queries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FurtherAnswers_DeskId",
                table: "FurtherAnswers",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_FurtherAnswers_QueryId",
                table: "FurtherAnswers",
                column: "QueryId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FurtherAnswers");

            migrationBuilder.DropColumn(
                name: "AnsweredByName",
                table: "Queries");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Queries");

            migrationBuilder.DropColumn(
                name: "SettledBy",
                table: "Queries");
        }
    }
}
